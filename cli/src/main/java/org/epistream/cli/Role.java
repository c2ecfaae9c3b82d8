package org.epistream.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InterruptException;
import org.epistream.cli.reset.ResetMark;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.dashboard.RoleHealth;
import org.epistream.events.TopicCheck;
import org.epistream.events.Topics;

/** One role in a process of its own: waits for its cluster, runs until a signal or its death, and stops in order. */
final class Role {
    private final Settings settings;
    private final Console console;

    Role(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Starts a role's parts; they are closed at the end. */
    @FunctionalInterface
    interface Start<T extends AutoCloseable> {
        T start() throws Exception;
    }

    /** Throws where a role's parts have died. */
    @FunctionalInterface
    interface Check<T> {
        void throwIfDead(T parts) throws Exception;
    }

    Topics topics() {
        return Verb.topics(settings);
    }

    Path data() {
        return settings.get(Known.DATA);
    }

    /** Runs until a signal; what it says is {@code role.<name>.running}. */
    <T extends AutoCloseable> int run(String name, Cluster cluster, Start<T> start, Check<T> check) throws Exception {
        Logs.alsoTo(Files.createDirectories(data().resolve("log")), name, settings);
        Thread work = Thread.currentThread();
        return Shutdown.during(work::interrupt, () -> {
            runUntilInterrupted(name, cluster, start, check);
            console.say("run.stopped");
            return Verb.DONE;
        });
    }

    private <T extends AutoCloseable> void runUntilInterrupted(
            String name, Cluster cluster, Start<T> start, Check<T> check) throws Exception {
        try {
            T parts = start.start();
            try {
                console.say("role." + name + ".running", cluster.bootstrapServers());
                while (!Thread.interrupted()) {
                    check.throwIfDead(parts);
                    TimeUnit.MILLISECONDS.sleep(500);
                }
            } finally {
                parts.close();
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.interrupted();
        }
    }

    /** Runs once the cluster answers, and says at the health port how it is doing, from its start on. */
    <T extends AutoCloseable> int runWatched(
            String name, Cluster cluster, Watched.Start<T> start, Check<T> check, Function<T, RoleHealth> health)
            throws Exception {
        return run(
                name,
                cluster,
                () -> Watched.start(name, cluster, start, health, settings, console),
                watched -> check.throwIfDead(watched.parts()));
    }

    /** Creates the topics that are missing and says where the others differ from their policy. */
    void createTopics(Cluster cluster) throws ExecutionException, InterruptedException, IOException {
        try (Admin admin = Admin.create(cluster.settings())) {
            ResetMark.requireNone(admin, topics());
            TopicCheck check =
                    new TopicCheck(admin, settings.get(Known.PARTITIONS), settings.get(Known.REPLICATION_FACTOR));
            TopicCheck.faults(check.createOrCheck(topics().all()))
                    .forEach(fault -> console.complain("epistream: " + fault));
        }
    }
}
