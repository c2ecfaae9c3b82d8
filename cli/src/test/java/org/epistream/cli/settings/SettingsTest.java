package org.epistream.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void everythingHasADefault() {
        // When
        Settings settings = Settings.read(Map.of(), Map.of(), null);

        // Then
        assertThat(settings.get(Known.DATA)).isEqualTo(Path.of("data"));
        assertThat(settings.get(Known.BOOTSTRAP_SERVERS)).isEmpty();
        assertThat(settings.get(Known.KAFKA_CONFIG)).isEmpty();
        assertThat(settings.get(Known.TOPIC_PREFIX)).isEmpty();
        assertThat(settings.get(Known.PARTITIONS)).isEqualTo(3);
        assertThat(settings.get(Known.REPLICATION_FACTOR)).isEqualTo(1);
        assertThat(settings.get(Known.THREADS)).isEqualTo(1);
        assertThat(settings.get(Known.INSTANCE)).isEmpty();
        assertThat(settings.get(Known.LEXICON)).isEmpty();
        assertThat(settings.get(Known.HOST)).isEqualTo("127.0.0.1");
        assertThat(settings.get(Known.PORT)).isEqualTo(8080);
        assertThat(settings.get(Known.KAFKA_PORT)).isEqualTo(19092);
        assertThat(settings.get(Known.HEALTH_PORT)).contains(8081);
        assertThat(settings.get(Known.GATEWAY_HOST)).isEqualTo("127.0.0.1");
        assertThat(settings.get(Known.GATEWAY_PORT)).contains(8082);
        assertThat(settings.get(Known.GATEWAY_TOKENS)).isEmpty();
        assertThat(settings.get(Known.GATEWAY_CERT)).isEmpty();
        assertThat(settings.get(Known.GATEWAY_KEY)).isEmpty();
        assertThat(settings.get(Known.GATEWAY_RATE)).isEqualTo(5_000);
        assertThat(settings.get(Known.LOG_FORMAT)).isEqualTo(LogFormat.TEXT);
        assertThat(settings.get(Known.VERBOSE)).isFalse();
        assertThat(settings.isDefault(Known.PORT)).isTrue();
    }

    @Test
    void everythingCanBeSet() {
        // When
        Settings settings = Settings.read(
                Map.ofEntries(
                        Map.entry("data", "/srv/x"),
                        Map.entry("bootstrap-servers", "a:1,b:2"),
                        Map.entry("kafka-config", "client.properties"),
                        Map.entry("topic-prefix", "test."),
                        Map.entry("partitions", "12"),
                        Map.entry("replication-factor", "3"),
                        Map.entry("threads", "4"),
                        Map.entry("instance", "left"),
                        Map.entry("host", "0.0.0.0"),
                        Map.entry("port", "0"),
                        Map.entry("kafka-port", "9092"),
                        Map.entry("health-port", "off"),
                        Map.entry("gateway-host", "::"),
                        Map.entry("gateway-port", "off"),
                        Map.entry("gateway-tokens", "tokens"),
                        Map.entry("gateway-cert", "cert.pem"),
                        Map.entry("gateway-key", "key.pem"),
                        Map.entry("gateway-rate", "7"),
                        Map.entry("log-format", "json"),
                        Map.entry("lang", "zh"),
                        Map.entry("verbose", "true")),
                Map.of(),
                null);

        // Then
        assertThat(settings.get(Known.DATA)).isEqualTo(Path.of("/srv/x"));
        assertThat(settings.get(Known.BOOTSTRAP_SERVERS)).contains("a:1,b:2");
        assertThat(settings.get(Known.KAFKA_CONFIG)).isEqualTo(Optional.of(Path.of("client.properties")));
        assertThat(settings.get(Known.TOPIC_PREFIX)).isEqualTo("test.");
        assertThat(settings.get(Known.PARTITIONS)).isEqualTo(12);
        assertThat(settings.get(Known.REPLICATION_FACTOR)).isEqualTo(3);
        assertThat(settings.get(Known.THREADS)).isEqualTo(4);
        assertThat(settings.get(Known.INSTANCE)).isEqualTo("left");
        assertThat(settings.get(Known.HOST)).isEqualTo("0.0.0.0");
        assertThat(settings.get(Known.PORT)).isZero();
        assertThat(settings.get(Known.KAFKA_PORT)).isEqualTo(9092);
        assertThat(settings.get(Known.HEALTH_PORT)).isEmpty();
        assertThat(settings.get(Known.GATEWAY_HOST)).isEqualTo("::");
        assertThat(settings.get(Known.GATEWAY_PORT)).isEmpty();
        assertThat(settings.get(Known.GATEWAY_TOKENS)).contains(Path.of("tokens"));
        assertThat(settings.get(Known.GATEWAY_CERT)).contains(Path.of("cert.pem"));
        assertThat(settings.get(Known.GATEWAY_KEY)).contains(Path.of("key.pem"));
        assertThat(settings.get(Known.GATEWAY_RATE)).isEqualTo(7);
        assertThat(settings.get(Known.LOG_FORMAT)).isEqualTo(LogFormat.JSON);
        assertThat(settings.get(Known.LANG)).isEqualTo(Locale.CHINESE);
        assertThat(settings.get(Known.VERBOSE)).isTrue();
        assertThat(settings.isDefault(Known.PORT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://writer:geheim@db/epistream",
                "jdbc:postgresql://db/epistream?user=writer&password=geheim",
                "jdbc:postgresql://db/epistream?sslpassword=geheim&password=geheim"
            })
    void aPasswordInAnAddressIsRefusedAndNotRepeated(String address) {
        assertThatThrownBy(() -> Settings.read(Map.of("database", address), Map.of(), null))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("--database: 'jdbc:postgresql://")
                .hasMessageContaining("no user or password")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void aPasswordAmongTheParametersIsNotShown() {
        // When
        Settings settings =
                Settings.read(Map.of("database", "jdbc:postgresql://db/epistream?sslpassword=geheim"), Map.of(), null);

        // Then
        assertThat(settings.origins().toString()).contains("sslpassword=…").doesNotContain("geheim");
    }

    @Test
    void aFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        // Given
        Path file = config("port = 1\nthreads = 2\npartitions = 3\n");

        // When
        Settings settings =
                Settings.read(Map.of("port", "7"), Map.of("EPISTREAM_PORT", "8", "EPISTREAM_THREADS", "9"), file);

        // Then
        assertThat(settings.origins().stream().map(Object::toString))
                .contains(
                        "port = 7 (--port)",
                        "threads = 9 (EPISTREAM_THREADS)",
                        "partitions = 3 (" + file + ": partitions)",
                        "host = 127.0.0.1 (default)");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithTheNearestKnownName() throws IOException {
        // Given
        Path file = config("prot = 1\nthreads = many\n");

        // Then
        assertThatThrownBy(() -> Settings.read(
                        Map.of("bootstrap-servers", "nowhere"), Map.of("EPISTREAM_DATTA", "x", "OTHER", "y"), file))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        file + ": 'prot' is no setting; did you mean 'port'?",
                                        "environment: EPISTREAM_DATTA is no setting; did you mean 'EPISTREAM_DATA'?",
                                        "--bootstrap-servers: 'nowhere' is not host:port, several joined by commas",
                                        file + ": threads: 'many' is not a whole number from 1 to 64"));
    }

    @Test
    void aConfigFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Settings.read(Map.of(), Map.of(), folder.resolve("none.conf")))
                .hasMessageContaining("none.conf cannot be read");
    }

    private Path config(String text) throws IOException {
        return Files.writeString(folder.resolve("epistream.conf"), text);
    }
}
