package org.epistream.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.text.TextAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sink that loses its connection; {@code -DsecondsAway=60} is the long form. */
class SinkAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("secondsAway", 6));
    private static final int REPORTS = 200;
    private static final int SHARES = 20;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aDatabaseThatIsAwayForAWhileLosesNothingAndHasNothingSetAside() throws Exception {
        // Given
        Analyzer analyzer = new TextAnalyzer();
        List<RawEvent> events = MadeReports.events(60, REPORTS);
        List<LoggedEvent> log;
        DatabaseAddress database;
        boolean waited = false;
        try (PostgresServer server = PostgresServer.start(folder.resolve("postgres"));
                TcpProxy proxy = new TcpProxy(server.port())) {
            database = server.create("counts");
            DatabaseAddress byProxy = PostgresServer.address("counts", proxy.port());
            try (Pipeline pipeline = Pipeline.start(folder, analyzer, List.of(byProxy))) {
                pipeline.log().send(share(events, 0));
                pipeline.awaitArrival(List.of(database));

                // When
                proxy.silence();
                for (int share = 1; share < SHARES; share++) {
                    if (share == SHARES / 3) {
                        proxy.refuse();
                    }
                    pipeline.log().send(share(events, share));
                    TimeUnit.MILLISECONDS.sleep(AWAY.toMillis() / SHARES);
                    waited |= "database".equals(pipeline.store().waitingFor());
                }
                proxy.restore();
                pipeline.awaitArrival(List.of(database));
                log = pipeline.log().acknowledged();
            }

            // Then
            assertThat(waited).isTrue();
            Contents recount = Recount.of(log, analyzer);
            assertThat(recount.size()).isGreaterThan(REPORTS);
            assertThat(Contents.of(database).differences(recount)).isEmpty();
        }
    }

    private static List<RawEvent> share(List<RawEvent> events, int share) {
        return events.subList(events.size() * share / SHARES, events.size() * (share + 1) / SHARES);
    }
}
