package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DashboardTest {
    private final CountsInMemory counts = new CountsInMemory();

    @Test
    void theDefaultListensOnThisMachineOnly() {
        // Then
        assertThat(DashboardSettings.DEFAULT).isEqualTo(new DashboardSettings("127.0.0.1", 8080));
    }

    @Test
    void aPortThatIsNoneIsRefusedByItsNumber() {
        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DashboardSettings("127.0.0.1", 65_536))
                .withMessageContaining("65536");
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            // Given
            DashboardSettings settings = new DashboardSettings("127.0.0.1", other.getLocalPort());

            // Then
            assertThatThrownBy(() ->
                            Dashboard.start(settings, new ModelInMemory(counts).model(), List::of, Metrics.begin()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("the dashboard cannot listen on 127.0.0.1 port " + other.getLocalPort()
                            + ": the port is taken");
        }
    }

    @Test
    void aHostThatIsNotThisMachineIsNamed() {
        // Given
        DashboardSettings settings = new DashboardSettings("nowhere.invalid", 0);

        // Then
        assertThatThrownBy(
                        () -> Dashboard.start(settings, new ModelInMemory(counts).model(), List::of, Metrics.begin()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("the dashboard cannot listen on nowhere.invalid port 0: ");
    }

    @Test
    void listeningEverywhereItIsReachedOnThisMachine() {
        // When
        try (Dashboard dashboard = Dashboard.start(
                new DashboardSettings("0.0.0.0", 0), new ModelInMemory(counts).model(), List::of, Metrics.begin())) {
            // Then
            assertThat(dashboard.uri().getHost()).isEqualTo("127.0.0.1");
            assertThat(dashboard.uri().getPort()).isPositive();
        }
    }

    @Test
    void closingDoesNotWaitForAnAnswerThatNeverComes() throws Exception {
        // Given
        CountDownLatch reading = new CountDownLatch(1);
        counts.beforeReading = () -> {
            reading.countDown();
            sleepForLong();
        };
        Dashboard dashboard = Dashboard.start(
                new DashboardSettings("127.0.0.1", 0), new ModelInMemory(counts).model(), List::of, Metrics.begin());
        Thread asker = new Thread(() -> ask(dashboard));
        asker.setDaemon(true);
        asker.start();
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        Instant before = Instant.now();

        // When
        dashboard.close();
        dashboard.close();

        // Then
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThatThrownBy(() -> RawRequest.send(dashboard.uri(), "GET / HTTP/1.1"))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void noMessageOfAFaultReachesTheLog() {
        // Given
        Logger logger = (Logger) LoggerFactory.getLogger(AwayCounts.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
        counts.beforeReading = () -> {
            throw new IllegalStateException("报告正文", new IllegalArgumentException("报告正文"));
        };

        // When
        try (Visitor visitor = new Visitor(counts)) {
            visitor.open("/v1/reports?limit=7");
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
            logger.setAdditive(true);
        }

        // Then
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).isEqualTo("the counts cannot be read");
            assertThat(event.getKeyValuePairs().toString())
                    .contains("route=\"/v1/reports\"", "IllegalStateException", "caused by", "IllegalArgumentException")
                    .doesNotContain("报告正文");
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    private static void ask(Dashboard dashboard) {
        try {
            RawRequest.send(dashboard.uri(), "GET /v1/summary HTTP/1.1");
        } catch (IOException e) {
            // The dashboard was closed under it, as it should be.
        }
    }

    private static void sleepForLong() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
