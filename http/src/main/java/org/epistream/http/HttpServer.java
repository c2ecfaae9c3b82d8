package org.epistream.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.EnumSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A running HTTP server: how it listens, what every answer of it has, and how it stops. */
public final class HttpServer implements AutoCloseable {
    /** How long a close waits for answers under way, in milliseconds; those still running then are interrupted. */
    private static final long CLOSE_MILLIS = 2_000;

    /** A connection on which nothing moves for so long is given up, in milliseconds. */
    private static final long IDLE_MILLIS = 15_000;

    /** Each has buffers of its own; more than this wait to be let in. */
    private static final int MAX_CONNECTIONS = 1_000;

    /** Request line and headers; a title in an address takes nine bytes for each character. */
    private static final int HEAD_BYTES = 32 * 1024;

    /** A report id may be the address of a page, with slashes and signs of percent of its own. */
    private static final UriCompliance IDS_IN_PATHS = UriCompliance.RFC3986.with(
            "ids-in-paths",
            EnumSet.of(
                            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING)
                    .toArray(UriCompliance.Violation[]::new));

    private final Javalin server;
    private final URI uri;
    private final QueuedThreadPool threads;

    private HttpServer(Javalin server, URI uri, QueuedThreadPool threads) {
        this.server = server;
        this.uri = uri;
        this.threads = threads;
    }

    /**
     * Starts to answer.
     *
     * @param routes adds what it answers
     * @throws UncheckedIOException naming host and port where it cannot listen there
     */
    public static HttpServer start(ServerSettings settings, Consumer<JavalinConfig> routes) {
        QueuedThreadPool threads = new QueuedThreadPool(settings.threads(), Math.min(4, settings.threads()));
        threads.setName(settings.name());
        threads.setStopTimeout(CLOSE_MILLIS);
        Javalin server = Javalin.create(config -> {
            configure(config, settings, threads);
            routes.accept(config);
            Faults.addTo(config.routes);
        });
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinException e) {
            throw cannotListen(settings, e);
        }
        return new HttpServer(server, uri(settings, server.port()), threads);
    }

    /** Where it can be opened on this machine, with the port that it really has. */
    public URI uri() {
        return uri;
    }

    /** Its threads, for answers that are made later than they are asked for. */
    public Executor threads() {
        return threads;
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

    private static void configure(JavalinConfig config, ServerSettings settings, QueuedThreadPool threads) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new Unreadable(settings.headers()));
            server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setIdleTimeout(IDLE_MILLIS);
            http.setUriCompliance(IDS_IN_PATHS);
            http.setRequestHeaderSize(HEAD_BYTES);
            http.setSendServerVersion(false);
            // A token or key that differs only in case from the last one is otherwise read as that one.
            http.setHeaderCacheCaseSensitive(true);
        });
        config.jetty.modifyServletContextHandler(HttpServer::letIdsBeInPaths);
        settings.tls()
                .ifPresent(tls -> config.jetty.addConnector((server, http) -> secure(server, http, tls, settings)));
        config.router.javaLangErrorHandler(Faults::fatal);
        config.routes.before(context -> settings.headers().forEach(context::header));
    }

    private static void letIdsBeInPaths(ServletContextHandler context) {
        context.getServletHandler().setDecodeAmbiguousURIs(true);
    }

    private static Connector secure(Server server, HttpConfiguration http, Tls tls, ServerSettings settings) {
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setKeyStore(tls.store());
        ssl.setKeyStorePassword(Tls.PASSWORD);
        HttpConfiguration secured = new HttpConfiguration(http);
        // Whoever comes by an address has no name to check.
        secured.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(secured));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    private static UncheckedIOException cannotListen(ServerSettings settings, JavalinException fault) {
        Throwable root = fault;
        for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        String reason = root instanceof BindException
                        && String.valueOf(root.getMessage()).contains("in use")
                ? "the port is taken"
                : String.valueOf(root.getMessage());
        String message = "the " + settings.name() + " cannot listen on " + settings.host() + " port " + settings.port()
                + ": " + reason;
        return new UncheckedIOException(message, new IOException(message, fault));
    }

    private static URI uri(ServerSettings settings, int port) {
        String host = settings.host();
        String reachable = switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
        return URI.create((settings.tls().isPresent() ? "https://" : "http://") + reachable + ":" + port + "/");
    }
}
