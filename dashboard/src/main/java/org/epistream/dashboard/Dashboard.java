package org.epistream.dashboard;

import io.javalin.config.JavalinConfig;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.epistream.domain.count.Counts;
import org.epistream.http.AnswerTimes;
import org.epistream.http.HttpServer;
import org.epistream.http.OwnHeaders;

/** The running page and API over the counts. It only reads, and asks nobody who they are. */
public final class Dashboard implements AutoCloseable {
    private static final Map<String, String> PAGE_HEADERS =
            OwnHeaders.with("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    private final HttpServer server;

    private Dashboard(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts to answer.
     *
     * @param settings where to listen
     * @param counts what is shown; a fault of its is answered as a database that is away
     * @param roles how the parts of the pipeline are doing, asked for with every page; must answer at once
     * @param metrics what the process measures; its answers are added
     * @throws UncheckedIOException naming host and port where it cannot listen there
     */
    public static Dashboard start(
            DashboardSettings settings, Counts counts, Supplier<List<RoleHealth>> roles, Metrics metrics) {
        Counts guarded = new GuardedCounts(counts);
        return new Dashboard(HttpServer.start(
                settings.server("dashboard", PAGE_HEADERS), config -> addTo(config, guarded, roles, metrics)));
    }

    /** Where it can be opened on this machine, with the port that it really has. */
    public URI uri() {
        return server.uri();
    }

    /** Stops to answer, in a few seconds at most. Closing again does nothing. */
    @Override
    public void close() {
        server.close();
    }

    private static void addTo(JavalinConfig config, Counts counts, Supplier<List<RoleHealth>> roles, Metrics metrics) {
        AwayCounts.addTo(config.routes);
        config.requestLogger.http(new AnswerTimes(
                metrics.meters(), "epistream.answer", "Time to answer a request for the page or the API"));
        config.routes.get("/", new PageHandler(counts, roles));
        new Api(counts).addTo(config.routes);
        CountsHealth database = new CountsHealth(counts);
        new Vitals(
                        () -> Stream.concat(roles.get().stream(), Stream.of(database.now()))
                                .toList(),
                        metrics)
                .addTo(config.routes);
        Assets.addTo(config.routes);
    }
}
