package org.epistream.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker with its controller in this JVM. The one class that uses parts of Kafka which are no public API: look here
 * first when Kafka is upgraded.
 *
 * <p>Kafka ends the whole process when its server cannot go on, without a word on the console. While a broker starts, that
 * is turned into an exception; later it stays as it is, since a dead broker is a dead process, with a log line before.
 */
public final class EmbeddedBroker implements Broker {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    /** Recovery after a hard kill reads the newest segment of every partition again. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);
    private static final int ATTEMPTS = 3;

    /** Completed exceptionally by Kafka's wish to end the process; null when no broker is starting. */
    private static volatile @Nullable CompletableFuture<Void> starting;

    private static final AtomicInteger RUNNING = new AtomicInteger();

    static {
        Exit.setHaltProcedure((status, message) -> end(status, message, Runtime.getRuntime()::halt));
        Exit.setExitProcedure((status, message) -> end(status, message, Runtime.getRuntime()::exit));
    }

    private final KafkaRaftServer server;
    private final Path folder;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedBroker(KafkaRaftServer server, Path folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts a broker over a folder, which is made ready if nothing lies in it yet. Returns once it serves clients.
     *
     * @throws PortTakenException where a port is given and something else listens there
     * @throws BrokerException naming the folder, where it cannot be used
     */
    public static synchronized Broker start(BrokerSettings settings) {
        Path folder = usable(settings.folder());
        for (int attempt = 1; ; attempt++) {
            int port = settings.port() == 0 ? Ports.free() : Ports.requireFree(settings.port());
            try {
                return launch(folder, port, settings.maxRecordBytes());
            } catch (BrokerException e) {
                if (attempt == ATTEMPTS || !Ports.lost(e)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            RUNNING.decrementAndGet();
            stop(server, folder);
        }
    }

    private static Path usable(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        if (folder.toString().contains(",")) {
            throw new BrokerException(
                    "broker folder " + folder + " has a comma in its path; Kafka reads that as two folders", null);
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "write", ".probe"));
            return folder;
        } catch (IOException e) {
            throw new BrokerException("broker folder " + folder + " cannot be written to: " + e, e);
        }
    }

    private static EmbeddedBroker launch(Path folder, int port, int maxRecordBytes) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        starting = started;
        KafkaRaftServer server = null;
        try {
            if (Files.notExists(folder.resolve("meta.properties"))) {
                format(folder);
            } else if (Files.notExists(folder.resolve(".kafka_cleanshutdown"))) {
                forgetKilled(folder, maxRecordBytes);
            }
            KafkaConfig config =
                    new KafkaConfig(ServerProperties.of(folder, port, Ports.freeBesides(port), maxRecordBytes), false);
            server = new KafkaRaftServer(config, Time.SYSTEM);
            inBackground("broker-start", server::startup, started);
            started.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
            RUNNING.incrementAndGet();
            return new EmbeddedBroker(server, folder, port);
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            if (server != null) {
                stop(server, folder);
            }
            Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
            throw new BrokerException("the broker cannot start over folder " + folder + ": " + reason(cause), cause);
        } finally {
            starting = null;
        }
    }

    /**
     * Lets the session of a killed broker run out before the next one starts. Started while the dead one still counts as
     * alive, Kafka's transaction coordinator can take the partitions of a half committed transaction for deleted and call
     * it complete without its markers; nobody could then read past it, ever.
     */
    private static void forgetKilled(Path folder, int maxRecordBytes) throws InterruptedException {
        KafkaConfig config =
                new KafkaConfig(ServerProperties.controllerOnly(folder, Ports.free(), maxRecordBytes), false);
        KafkaRaftServer controller = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            controller.startup();
            // The session is counted anew from the controller's start.
            Thread.sleep(ServerProperties.SESSION.multipliedBy(3).toMillis());
        } finally {
            stop(controller, folder);
        }
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(ServerProperties.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName(ServerProperties.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    private static void stop(KafkaRaftServer server, Path folder) {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        inBackground("broker-stop", server::shutdown, stopped);
        try {
            stopped.get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Whatever was acknowledged is in the folder; the next start recovers it.
            LOG.atWarn()
                    .addKeyValue("folder", folder)
                    .addKeyValue("cause", e.toString())
                    .log("broker did not stop cleanly");
        }
    }

    /** Kafka's own start and stop cannot be given a time limit. */
    private static void inBackground(String name, Runnable work, CompletableFuture<Void> done) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                        done.complete(null);
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(int status, @Nullable String message, IntConsumer process) {
        IllegalStateException wish = new IllegalStateException(message == null ? "its server gave up" : message);
        CompletableFuture<Void> start = starting;
        if (start != null) {
            start.completeExceptionally(wish);
        } else if (RUNNING.get() > 0) {
            LOG.atError()
                    .addKeyValue("status", status)
                    .addKeyValue("cause", message)
                    .log("broker died and takes the process with it");
            process.accept(status);
        }
        // Kafka relies on never coming back from here.
        throw wish;
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof TimeoutException) {
            return "not ready after " + START_LIMIT.toMinutes() + " minutes";
        }
        return String.valueOf(cause);
    }
}
