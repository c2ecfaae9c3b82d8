package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {
    private final Visitor visitor = new Visitor(new CountsInMemory());

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void answersAreCountedByRouteHoweverManyAddressesAreAskedFor() {
        // Given
        for (int i = 0; i < 20; i++) {
            visitor.open("/v1/reports?offset=" + i);
            visitor.open("/no/such/address/" + i);
        }
        visitor.open("/v1/reports?limit=none");

        // When
        String metrics = visitor.open("/metrics").body();

        // Then
        assertThat(metrics.lines().filter(line -> line.startsWith("epistream_answer_seconds_count")))
                .containsExactlyInAnyOrder(
                        "epistream_answer_seconds_count{route=\"/v1/reports\",status=\"200\"} 20",
                        "epistream_answer_seconds_count{route=\"/v1/reports\",status=\"400\"} 1",
                        "epistream_answer_seconds_count{route=\"*\",status=\"404\"} 20");
    }
}
