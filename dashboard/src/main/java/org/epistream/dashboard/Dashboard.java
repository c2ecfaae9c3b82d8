package org.epistream.dashboard;

import io.javalin.config.JavalinConfig;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.epistream.dashboard.page.Pages;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.ReadModel;
import org.epistream.http.AnswerTimes;
import org.epistream.http.HttpServer;
import org.epistream.http.OwnHeaders;

/** The running page and API over the counts. It only reads, and asks nobody who they are. */
public final class Dashboard implements AutoCloseable {
    private static final Map<String, String> PAGE_HEADERS =
            OwnHeaders.with("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    private final HttpServer server;
    private final ChangeStream stream;

    private Dashboard(HttpServer server, ChangeStream stream) {
        this.server = server;
        this.stream = stream;
    }

    /**
     * Starts to answer.
     *
     * @param settings where to listen
     * @param model what is shown; a fault of its is answered as a database that is away
     * @param roles how the parts of the pipeline are doing, asked for with every page; must answer at once
     * @param metrics what the process measures; its answers are added
     * @throws UncheckedIOException naming host and port where it cannot listen there
     */
    public static Dashboard start(
            DashboardSettings settings, ReadModel model, Supplier<List<RoleHealth>> roles, Metrics metrics) {
        ReadModel guarded = Guard.guarded(model);
        ChangeStream stream = new ChangeStream(guarded.changes());
        try {
            return new Dashboard(
                    HttpServer.start(
                            settings.server("dashboard", PAGE_HEADERS),
                            config -> addTo(config, guarded, stream, roles, metrics)),
                    stream);
        } catch (RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    /** Where it can be opened on this machine, with the port that it really has. */
    public URI uri() {
        return server.uri();
    }

    /** Stops to answer, in a few seconds at most. Closing again does nothing. */
    @Override
    public void close() {
        stream.close();
        server.close();
    }

    private static void addTo(
            JavalinConfig config,
            ReadModel model,
            ChangeStream stream,
            Supplier<List<RoleHealth>> roles,
            Metrics metrics) {
        Counts counts = model.counts();
        AwayCounts.addTo(config.routes);
        AnswerTimes times = new AnswerTimes(
                metrics.meters(), "epistream.answer", "Time to answer a request for the page or the API");
        config.requestLogger.http((context, millis) -> {
            // A stream lasts for as long as its reader likes.
            if (!context.endpoint().path.equals(ChangeStream.PATH)) {
                times.handle(context, millis);
            }
        });
        new Pages(model, new Parts(roles, metrics.meters())).addTo(config.routes);
        Freshness known = new Freshness(model.changes());
        new Api(counts, known).addTo(config.routes);
        new ReadApi(model, known).addTo(config.routes);
        stream.addTo(config.routes);
        ApiDescription.addTo(config.routes);
        CountsHealth database = new CountsHealth(counts);
        new Vitals(
                        () -> Stream.concat(roles.get().stream(), Stream.of(database.now()))
                                .toList(),
                        metrics)
                .addTo(config.routes);
    }
}
