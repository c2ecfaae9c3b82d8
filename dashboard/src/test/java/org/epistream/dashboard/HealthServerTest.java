package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.epistream.dashboard.RoleHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private static final DashboardSettings ANY_PORT = new DashboardSettings("127.0.0.1", 0);

    private final Metrics metrics = Metrics.begin();
    private RoleHealth enrich = new RoleHealth("enrich", State.RUNNING, "");
    private final HealthServer server = HealthServer.start(ANY_PORT, () -> List.of(enrich), metrics);

    @AfterEach
    void close() {
        server.close();
        metrics.close();
    }

    @Test
    void aPartThatWaitsLeavesTheProcessAliveButNotReady() throws IOException {
        // When
        enrich = new RoleHealth("enrich", State.WAITING, "broker");

        // Then
        assertThat(ask("/health/live")).startsWith("HTTP/1.1 200").contains("\"status\":\"up\"");
        assertThat(ask("/health/ready"))
                .startsWith("HTTP/1.1 503")
                .contains("\"status\":\"not-ready\"")
                .contains("{\"role\":\"enrich\",\"state\":\"waiting\",\"detail\":\"broker\"}");
    }

    @Test
    void aPartThatHasStoppedTakesTheLifeOfTheProcess() throws IOException {
        // When
        enrich = new RoleHealth("enrich", State.STOPPED, "");

        // Then
        assertThat(ask("/health/live")).startsWith("HTTP/1.1 503").contains("\"status\":\"down\"");
    }

    @Test
    void metricsSayWhichPartIsReadyAndHowTheMachineDoes() throws IOException {
        // Given
        String before = ask("/metrics");

        // When
        enrich = new RoleHealth("enrich", State.STARTING, "");
        String after = ask("/metrics");

        // Then
        assertThat(before)
                .contains("Content-Type: text/plain", "version=0.0.4")
                .contains("epistream_part_ready{part=\"enrich\"} 1.0")
                .contains("jvm_memory_used_bytes", "process_uptime_seconds");
        assertThat(after).contains("epistream_part_ready{part=\"enrich\"} 0.0");
    }

    @Test
    void whatIsNoneOfItsAddressesIsAProblem() throws IOException {
        // Then
        assertThat(ask("/v1/summary")).startsWith("HTTP/1.1 404").contains("application/problem+json");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            // Given
            DashboardSettings taken = new DashboardSettings("127.0.0.1", other.getLocalPort());

            // Then
            assertThatThrownBy(() -> HealthServer.start(taken, List::of, metrics))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("the health port cannot listen on 127.0.0.1 port " + other.getLocalPort()
                            + ": the port is taken");
        }
    }

    private String ask(String address) throws IOException {
        return RawRequest.send(server.uri(), "GET " + address + " HTTP/1.1");
    }
}
