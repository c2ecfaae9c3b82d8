package org.epistream.system.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.epistream.consumer.DatabaseAddress;

/** Broker, two of {@code enrich}, a store for SQLite and two for PostgreSQL, each in a process that is looked after. */
final class Roles implements AutoCloseable {
    private static final String PROGRAM = "org.epistream.cli.Epistream";
    private static final String RUNNING = "runs against";
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Path folder;
    private final String servers;
    private final List<RoleProcess> all = new ArrayList<>();
    private final Thread keeper = new Thread(this::keep, "keeper");
    private volatile boolean closing;

    private Roles(Path folder, DatabaseAddress sqlite, DatabaseAddress postgres) throws Exception {
        this.folder = Files.createDirectories(folder);
        int port = FreePort.any();
        servers = "127.0.0.1:" + port;
        Path brokerFolder = folder.resolve("broker");
        RoleProcess broker = new RoleProcess(
                "broker",
                folder,
                BrokerMain.class.getName(),
                BrokerMain.READY,
                List.of(brokerFolder.toString(), String.valueOf(port)));
        all.add(broker);
        keeper.start();
        awaitRunning();
        Pipeline.createTopics(servers);
        Path password = Files.writeString(folder.resolve("password"), String.valueOf(postgres.password()));
        List<RoleProcess> roles = List.of(
                role("enrich-1", "enrich", "--instance", "enrich-1"),
                role("enrich-2", "enrich", "--instance", "enrich-2"),
                role("store-sqlite", "store", "--database", sqlite.name()),
                store("store-postgres-1", postgres, password),
                store("store-postgres-2", postgres, password));
        synchronized (all) {
            all.addAll(roles);
        }
    }

    static Roles start(Path folder, DatabaseAddress sqlite, DatabaseAddress postgres) throws Exception {
        return new Roles(folder, sqlite, postgres);
    }

    String servers() {
        return servers;
    }

    List<String> names() {
        return all().stream().map(RoleProcess::name).toList();
    }

    /** Waits until every role says that it runs. */
    void awaitRunning() throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        for (RoleProcess role : all()) {
            while (!role.isRunning()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(role.name() + " does not run: " + role.output());
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    /** Kills a role once it is there, and says whether it was running already. */
    boolean kill(KillPlan.Kill kill) throws InterruptedException {
        RoleProcess victim = all().stream()
                .filter(role -> role.name().equals(kill.victim()))
                .findFirst()
                .orElseThrow();
        while (true) {
            boolean running = victim.isRunning();
            if (victim.kill(kill.absence())) {
                return running;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** The roles that ended without having been killed, with how often and what they said last. */
    List<String> ownEnds() {
        return all().stream()
                .filter(role -> role.ownEnds() > 0)
                .map(role -> role.name() + " ended by itself " + role.ownEnds() + " times")
                .toList();
    }

    private RoleProcess store(String name, DatabaseAddress database, Path password) {
        return role(
                name,
                "store",
                "--database",
                database.url(),
                "--database-user",
                String.valueOf(database.user()),
                "--database-password-file",
                password.toString());
    }

    private RoleProcess role(String name, String... arguments) {
        List<String> given = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--bootstrap-servers",
                                servers,
                                "--data",
                                folder.resolve(name).toString(),
                                "--health-port",
                                "0",
                                "--lang",
                                "en"))
                .toList();
        return new RoleProcess(name, folder, PROGRAM, RUNNING, given);
    }

    private List<RoleProcess> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    private void keep() {
        while (!closing) {
            all().forEach(RoleProcess::lookAfter);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            keeper.join();
            for (RoleProcess role : all()) {
                role.kill(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
