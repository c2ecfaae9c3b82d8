package org.epistream.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.epistream.domain.report.LogPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the gateway has acknowledged is in the log, whatever is killed; and what is too much for it, it refuses. A short form runs
 * with all tests; {@code -DgatewayKills=20} is a long one.
 */
class GatewayKillTest {
    private static final int KILLS = Integer.getInteger("gatewayKills", 2);
    private static final int LARGE = 1_000_000;
    private static final int REFUSED = 200;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void nothingThatWasAcknowledgedIsLostThoughGatewayAndBrokerAreKilled() throws Exception {
        try (GatewayRoles roles = GatewayRoles.start(folder);
                Senders senders = new Senders(roles.gateway(), 12)) {
            // Given
            senders.sendSmallReports();
            senders.awaitAcknowledged(500);

            // When
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.MILLISECONDS.sleep(1_500);
                if (kill % 2 == 0) {
                    roles.killGateway(100);
                } else {
                    roles.killBroker(500);
                }
                senders.awaitAcknowledged(500);
            }
            senders.stop();

            // Then
            Map<String, LogPlace> acknowledged = senders.acknowledged();
            Map<LogPlace, String> log = roles.log();
            System.out.printf(
                    "%d kills: %d reports acknowledged, %d in the log; answers %s%n",
                    KILLS, acknowledged.size(), log.size(), senders.statuses());
            assertThat(acknowledged).hasSizeGreaterThan(500 * (KILLS + 1) - 1);
            acknowledged.forEach((id, place) -> assertThat(log).containsEntry(place, id));
            assertThat(senders.statuses().keySet()).isSubsetOf(201, 503);
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void withLittleMemoryItSaysThatItIsTooMuchAndLivesOn() throws Exception {
        try (GatewayRoles roles = GatewayRoles.start(folder);
                Senders senders = new Senders(roles.gateway(), 32)) {
            // Given
            senders.sendSmallReports();
            senders.awaitAcknowledged(100);
            roles.killBroker(Duration.ofSeconds(5).toMillis());

            // When
            senders.sendLargeReports(LARGE);
            senders.awaitAnswers(503, REFUSED);
            senders.sendSmallReports();
            senders.awaitAcknowledged(100);
            senders.stop();

            // Then
            System.out.printf("overload: answers %s, %d without%n", senders.statuses(), senders.unanswered());
            assertThat(senders.statuses().keySet()).isSubsetOf(201, 503);
            assertThat(senders.unanswered()).isLessThan(senders.statuses().get(503) / 10);
            assertThat(roles.gatewayEnds()).isZero();
            assertThat(roles.gatewayOutput()).doesNotContain("OutOfMemoryError");
        }
    }
}
