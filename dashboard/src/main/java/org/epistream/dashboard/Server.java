package org.epistream.dashboard;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A running HTTP server: how it listens, what every answer of it has, and how it stops. */
final class Server implements AutoCloseable {
    /** How long a close waits for answers under way, in milliseconds; those still running then are interrupted. */
    private static final long CLOSE_MILLIS = 2_000;

    /** A write that waits for so long gives its reader up. In milliseconds. */
    private static final long IDLE_MILLIS = 15_000;

    /** The id of a report may be an address: a slash in it, written as %2F, is no slash of the path. */
    private static final UriCompliance IDS_IN_PATHS = UriCompliance.DEFAULT.with(
            "IDS_IN_PATHS",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

    /** More askers at once than this wait; every answer reads the database. */
    private static final int MAX_THREADS = 32;

    private final Javalin server;
    private final URI uri;

    private Server(Javalin server, URI uri) {
        this.server = server;
        this.uri = uri;
    }

    /**
     * Starts to answer.
     *
     * @param name what it is, for messages and threads
     * @param routes adds what it answers
     * @throws UncheckedIOException naming host and port where it cannot listen there
     */
    static Server start(String name, DashboardSettings settings, Consumer<JavalinConfig> routes) {
        Javalin server = Javalin.create(config -> {
            configure(config, name);
            routes.accept(config);
            Faults.addTo(config.routes);
        });
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinException e) {
            throw cannotListen(name, settings, e);
        }
        return new Server(server, uri(settings.host(), server.port()));
    }

    /** Where it can be opened on this machine, with the port that it really has. */
    URI uri() {
        return uri;
    }

    /** Stops to answer, in a few seconds at most. Closing again does nothing. */
    @Override
    public void close() {
        // An interrupted thread would leave the server stopped by half.
        boolean interrupted = Thread.interrupted();
        try {
            server.stop();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void configure(JavalinConfig config, String name) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 4);
        threads.setName(name);
        threads.setStopTimeout(CLOSE_MILLIS);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setIdleTimeout(IDLE_MILLIS);
            http.setUriCompliance(IDS_IN_PATHS);
        });
        config.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        config.jetty.modifyServer(server -> server.setErrorHandler(new Unreadable()));
        config.router.javaLangErrorHandler(Faults::fatal);
        config.routes.before(context -> OwnHeaders.ALL.forEach(context::header));
    }

    private static UncheckedIOException cannotListen(String name, DashboardSettings settings, JavalinException fault) {
        Throwable root = fault;
        for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        String reason = root instanceof BindException
                        && String.valueOf(root.getMessage()).contains("in use")
                ? "the port is taken"
                : String.valueOf(root.getMessage());
        String message =
                "the " + name + " cannot listen on " + settings.host() + " port " + settings.port() + ": " + reason;
        return new UncheckedIOException(message, new IOException(message, fault));
    }

    private static URI uri(String host, int port) {
        String reachable = switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
        return URI.create("http://" + reachable + ":" + port + "/");
    }
}
