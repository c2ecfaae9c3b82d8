package org.epistream.producer.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.epistream.domain.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("tokens");
    }

    @Test
    void eachTokenHasAnOwnerAndAnOwnerMayHaveTwo() throws IOException {
        // Given
        write(line("crawler", "one") + "\n# an old one\n\n  " + line("crawler", "two") + "  \n" + line("desk", "三"));

        // When
        Tokens tokens = Tokens.of(file);

        // Then
        assertThat(tokens.owner("one")).contains("crawler");
        assertThat(tokens.owner("two")).contains("crawler");
        assertThat(tokens.owner("三")).contains("desk");
        assertThat(tokens.owner("ONE")).isEmpty();
        assertThat(tokens.owner("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"# nothing", "", "crawler s3cret", "crawler sha256:00", "two names sha256:00"})
    void aFileThatLetsNobodyInOrIsFaultyIsNamedWithoutItsText(String text) throws IOException {
        // Given
        write(text);

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tokens.of(file))
                .withMessageContaining(file.toString())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tokens.of(file)).withMessageContaining(file.toString());
    }

    @Test
    void aTokenIsTakenBackWhileTheGatewayRunsAndAFaultyFileTakesNoneBack() throws Exception {
        // Given
        write(line("crawler", "one"));
        Tokens tokens = Tokens.of(file);

        // When
        write(line("desk", "another") + "\n");
        Thread.sleep(1_100);
        boolean takenBack =
                tokens.owner("one").isEmpty() && tokens.owner("another").isPresent();
        write("half a li");
        Thread.sleep(1_100);

        // Then
        assertThat(takenBack).isTrue();
        assertThat(tokens.owner("another")).contains("desk");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    static String line(String name, String token) {
        return name + " sha256:" + HexFormat.of().formatHex(Sha256.of(token.getBytes(UTF_8)));
    }
}
