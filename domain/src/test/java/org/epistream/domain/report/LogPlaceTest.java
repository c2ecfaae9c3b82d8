package org.epistream.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPlaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"reports.raw.v1/2/4711", "a/0/0", "test.reports.dead-letter.v1/999/123456789012345678"})
    void aPlaceIsReadAsItIsWritten(String written) {
        assertThat(LogPlace.of(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "a/1",
                "a/1/2/3",
                "/1/2",
                "a/-1/2",
                "a/1/-2",
                "a/01/2",
                "a/1/02",
                "a b/1/2",
                "报告/1/2",
                "a/1/2\n",
                "a/１/2",
                "a/1/1234567890123456789"
            })
    void whatIsNoPlaceIsNamed(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogPlace.of(written))
                .withMessage("'" + written + "' is no TOPIC/PARTITION/OFFSET");
    }

    @Test
    void placesStandInTheOrderOfTheLog() {
        assertThat(List.of(new LogPlace("a", 1, 2), new LogPlace("a", 0, 10), new LogPlace("a", 0, 9)).stream()
                        .sorted())
                .containsExactly(new LogPlace("a", 0, 9), new LogPlace("a", 0, 10), new LogPlace("a", 1, 2));
    }
}
