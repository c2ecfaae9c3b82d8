package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.epistream.domain.report.Rejection;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
    @Test
    void anExcerptIsTheFirstKilobyte() {
        // Given
        byte[] many = "疫".repeat(10_000).getBytes(StandardCharsets.UTF_8);

        // When
        String excerpt = Excerpts.of(many);

        // Then
        assertThat(excerpt).isEqualTo("疫".repeat(341) + "\uFFFD");
    }

    @Test
    void whatIsShorterIsKeptWhole() {
        // When
        String excerpt = Excerpts.of("滑县召开会议\n".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(excerpt).isEqualTo("滑县召开会议\n");
    }

    @Test
    void bytesThatAreNoTextBecomeReplacementCharacters() {
        // Given
        byte[] bytes = {(byte) 0xFF, 'a', (byte) 0xC4, 'b'};

        // When
        String excerpt = Excerpts.of(bytes);

        // Then
        assertThat(excerpt).isEqualTo("\uFFFDa\uFFFDb");
    }

    @Test
    void aRejectionHoldsNoNulThatADatabaseWouldRefuse() {
        // When
        Rejection rejection = new Rejection(
                "a\0", Rejection.Reason.NOT_TEXT, "b\0", "c\0", Excerpts.of(new byte[2_000]), Instant.EPOCH);

        // Then
        assertThat(rejection)
                .isEqualTo(new Rejection(
                        "a\uFFFD",
                        Rejection.Reason.NOT_TEXT,
                        "b\uFFFD",
                        "c\uFFFD",
                        "\uFFFD".repeat(1024),
                        Instant.EPOCH));
    }

    @Test
    void aRejectionIsNeverCutInsideASurrogatePair() {
        // When
        Rejection rejection =
                new Rejection(null, Rejection.Reason.MALFORMED, "a" + "😀".repeat(1_000), "here", "", Instant.EPOCH);

        // Then
        assertThat(rejection.detail()).isEqualTo("a" + "😀".repeat(511));
    }

    @Test
    void mendingKeepsTheLengthAndWholeTextAsItIs() {
        // Given
        String whole = "滑县😀会议";

        // When
        String mended = Excerpts.wellFormed("\ude00" + whole + "\ud83d");

        // Then
        assertThat(mended).isEqualTo("\uFFFD" + whole + "\uFFFD");
        assertThat(Excerpts.wellFormed(whole)).isSameAs(whole);
    }
}
