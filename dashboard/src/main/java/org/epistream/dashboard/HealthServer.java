package org.epistream.dashboard;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.epistream.http.HttpServer;
import org.epistream.http.OwnHeaders;

/** Answers {@code /health/live}, {@code /health/ready} and {@code /metrics} for a process that has no page. */
public final class HealthServer implements AutoCloseable {
    private final HttpServer server;

    private HealthServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts to answer.
     *
     * @param parts how the parts of the process are doing; must answer at once
     * @throws UncheckedIOException naming host and port where it cannot listen there
     */
    public static HealthServer start(DashboardSettings settings, Supplier<List<RoleHealth>> parts, Metrics metrics) {
        return new HealthServer(HttpServer.start(
                settings.server("health port", OwnHeaders.OF_DATA),
                config -> new Vitals(parts, metrics).addTo(config.routes)));
    }

    /** Where it can be asked on this machine, with the port that it really has. */
    public URI uri() {
        return server.uri();
    }

    /** Stops to answer, in a few seconds at most. Closing again does nothing. */
    @Override
    public void close() {
        server.close();
    }
}
