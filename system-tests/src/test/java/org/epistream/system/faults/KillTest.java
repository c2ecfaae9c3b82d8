package org.epistream.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.system.faults.KillPlan.Kill;
import org.epistream.text.TextAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed whenever, the tables end equal to those of an undisturbed run and to a recount by plain code. A short form
 * runs with all tests; {@code -Dkills=30 -Dreports=5000} is the long one, {@code -Dseed=N} an earlier one again.
 */
class KillTest {
    private static final int REPORTS = Integer.getInteger("reports", 400);
    private static final int KILLS = Integer.getInteger("kills", 8);
    private static final long SEED =
            Long.getLong("seed", ThreadLocalRandom.current().nextInt(1_000_000));
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final Analyzer analyzer = new TextAnalyzer();
    private final List<RawEvent> events = MadeReports.events(SEED, REPORTS);
    private final long begun = System.nanoTime();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void processesThatAreKilledAgainAndAgainEndWithTheTablesOfAnUndisturbedRunAndOfARecount() throws Exception {
        say("seed %d: %d reports, %d events, %d kills", SEED, REPORTS, events.size(), KILLS);
        try (PostgresServer server = PostgresServer.start(folder.resolve("postgres"))) {
            // Given
            DatabaseAddress undisturbedFile = DatabaseAddress.file(folder.resolve("undisturbed.db"));
            DatabaseAddress undisturbedPostgres = server.create("undisturbed");
            undisturbed(List.of(undisturbedFile, undisturbedPostgres));
            Contents undisturbed = Contents.of(undisturbedFile);
            say("undisturbed: %d rows", undisturbed.size());

            // When
            DatabaseAddress killedFile = DatabaseAddress.file(folder.resolve("killed.db"));
            DatabaseAddress killedPostgres = server.create("killed");
            List<LoggedEvent> log = killed(server, killedFile, killedPostgres);

            // Then
            assertThat(gaps(log))
                    .as("what stands in the log beside what was acknowledged")
                    .isEmpty();
            Contents recount = Recount.of(log, analyzer);
            say("recount: %s", sizes(recount));
            assertThat(undisturbed.differences(recount))
                    .as("undisturbed, recount; seed " + SEED)
                    .isEmpty();
            assertEqual(undisturbedPostgres, recount);
            assertEqual(killedFile, recount);
            assertEqual(killedPostgres, recount);
            assertThat(Contents.allOf(killedFile).differences(Contents.allOf(killedPostgres)))
                    .as("SQLite, PostgreSQL; seed " + SEED)
                    .isEmpty();
            assertThat(Contents.notCompared(killedFile)).isEmpty();
        }
    }

    private void undisturbed(List<DatabaseAddress> databases) throws Exception {
        try (Pipeline pipeline = Pipeline.start(folder.resolve("undisturbed"), analyzer, databases)) {
            pipeline.log().send(events);
            pipeline.awaitArrival(databases);
        }
    }

    /** Sends a share of the events before each kill, so that there is work in flight. */
    private List<LoggedEvent> killed(PostgresServer server, DatabaseAddress file, DatabaseAddress postgres)
            throws Exception {
        try (Roles roles = Roles.start(folder.resolve("killed"), file, postgres);
                RawLog log =
                        new RawLog(roles.servers(), Pipeline.TOPICS.reportsRaw().name())) {
            List<Kill> plan = KillPlan.of(SEED, KILLS, roles.names());
            int restart = Math.floorMod(SEED, KILLS);
            roles.awaitRunning();
            say("the roles run");
            Map<String, Integer> byRole = new TreeMap<>();
            for (int number = 0; number < KILLS; number++) {
                log.send(share(number));
                Kill kill = plan.get(number);
                TimeUnit.MILLISECONDS.sleep(kill.pause());
                if (number == restart) {
                    server.stop();
                    TimeUnit.MILLISECONDS.sleep(kill.absence());
                    server.startAgain();
                    say("PostgreSQL restarted");
                }
                boolean running = roles.kill(kill);
                byRole.merge(kill.victim(), 1, Integer::sum);
                say("kill %d: %s while it was %s", number + 1, kill.victim(), running ? "running" : "starting");
            }
            log.send(share(KILLS));
            List<LoggedEvent> acknowledged = log.acknowledged();
            new Arrival(roles.servers(), Pipeline.TOPICS, List.of(file, postgres)).await(LIMIT, () -> {});
            say("kills by role: %s; %s", byRole, roles.ownEnds());
            return acknowledged;
        }
    }

    private List<RawEvent> share(int number) {
        int shares = KILLS + 1;
        return events.subList(events.size() * number / shares, events.size() * (number + 1) / shares);
    }

    /** The partitions in which the offsets of what was acknowledged do not follow each other. */
    private static List<Integer> gaps(List<LoggedEvent> log) {
        Map<Integer, Long> next = new TreeMap<>();
        List<Integer> gaps = new ArrayList<>();
        for (LoggedEvent event : log) {
            if (next.merge(event.partition(), 1L, Long::sum) - 1 != event.offset()) {
                gaps.add(event.partition());
            }
        }
        return gaps;
    }

    private static void assertEqual(DatabaseAddress database, Contents recount) {
        assertThat(Contents.of(database).differences(recount))
                .as(database + ", recount; seed " + SEED)
                .isEmpty();
    }

    private static List<String> sizes(Contents contents) {
        List<String> sizes = new ArrayList<>();
        Contents.tables()
                .forEach(table ->
                        sizes.add(table + " " + contents.rows().get(table).size()));
        return sizes;
    }

    private void say(String text, Object... values) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, String.format(Locale.ROOT, text, values));
    }
}
