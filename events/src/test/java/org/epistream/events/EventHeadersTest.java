package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventHeadersTest {
    private final Headers headers = new RecordHeaders();

    @ParameterizedTest
    @CsvSource({"1, 1", "12, 12", "999999999, 999999999", "9999999999, 0", "0, 0", "-1, 0", "+1, 0", "１, 0", "many, 0"})
    void howOftenAnEventFailedIsBelievedWhereItIsANumberThatCanBe(String attempt, int failures) {
        // When
        EventHeaders.set(headers, EventHeaders.ATTEMPT, attempt);

        // Then
        assertThat(EventHeaders.failures(headers)).isEqualTo(failures);
    }

    @Test
    void anEventThatNeverFailedHasNoFailures() {
        assertThat(EventHeaders.failures(headers)).isZero();
    }

    @Test
    void aHeaderThatIsSetHasOneValue() {
        // Given
        headers.add("x", EventHeaders.bytes("1"));
        headers.add("x", EventHeaders.bytes("2"));

        // When
        EventHeaders.set(headers, "x", "3");

        // Then
        assertThat(headers.headers("x"))
                .singleElement()
                .satisfies(header -> assertThat(header.value()).isEqualTo(EventHeaders.bytes("3")));
    }
}
