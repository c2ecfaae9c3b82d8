package org.epistream.producer.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaySettingsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "nowhere.invalid"})
    void nobodyListensToOthersWithoutTokens(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GatewaySettings(host, 0, Optional.empty(), Optional.empty(), 1))
                .withMessageContaining(host)
                .withMessageContaining("--gateway-tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void thisMachineNeedsNoTokens(String host) {
        assertThat(new GatewaySettings(host, 0, Optional.empty(), Optional.empty(), 1).isInTheClear())
                .isFalse();
    }

    @Test
    void withTokensOthersMaySendThoughInTheClear() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("tokens"), TokensTest.line("a", "b"));

        // When
        GatewaySettings settings = new GatewaySettings("0.0.0.0", 0, Optional.of(Tokens.of(file)), Optional.empty(), 1);

        // Then
        assertThat(settings.isInTheClear()).isTrue();
    }
}
