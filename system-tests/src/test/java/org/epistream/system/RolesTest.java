package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.events.TopicPolicy;
import org.epistream.system.Program.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roles apart, each in a process of its own, against a broker that belongs to none of them. */
class RolesTest {
    @TempDir
    Path folder;

    @Test
    void theRolesApartEndWithTheTablesOfTheRolesTogetherThoughTwoAreKilled() {
        // Given
        Path together = folder.resolve("together");
        Program.run(folder, "demo", "--once", "--data", together.toString(), "--port", "0", "--kafka-port", "0");
        Tables expected = Tables.of(together);
        Path data = folder.resolve("data");
        try (Broker broker =
                EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), 0, TopicPolicy.MAX_RECORD_BYTES))) {
            String servers = broker.bootstrapServers();
            Ended topics = role(servers, "topics").await();
            Ended push;
            try (Program enrich = role(servers, "enrich", "--instance", "a");
                    Program store = role(servers, "store", "--data", data.toString())) {
                enrich.awaitOutput("runs against");
                store.awaitOutput("runs against");

                // When
                push = role(servers, pushAll()).await();
                enrich.kill();
                store.kill();
            }
            try (Program enrich = role(servers, "enrich", "--instance", "a");
                    Program store = role(servers, "store", "--data", data.toString())) {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> Files.exists(data.resolve("epistream.db"))
                                && Tables.of(data).equals(expected));
                enrich.terminate();
                store.terminate();

                // Then
                assertThat(enrich.await().output()).contains("Stopped.");
                assertThat(store.await().output()).contains("Stopped.");
            }
            assertThat(topics.code()).as(topics.output()).isZero();
            assertThat(topics.output()).contains("reports.raw.v1", "g1.measures.daily.v1", "created");
            assertThat(push.code()).as(push.output()).isEqualTo(1);
            assertThat(Tables.of(data)).isEqualTo(expected);
        }
    }

    @Test
    void aClusterThatIsAwayIsSaidAndSettingsThatAreWrongAreListedAllAtOnce() {
        // When
        Ended away = Program.run(folder, "topics", "--bootstrap-servers", "127.0.0.1:1", "--lang", "en");
        Ended wrong =
                Program.run(folder, "run", "--threads", "0", "--port", "many", "--lang", "fr", "--topic-prefix", "a b");

        // Then
        assertThat(away.code()).isEqualTo(1);
        assertThat(away.output()).contains("no Kafka broker answers at 127.0.0.1:1");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.output())
                .contains("--threads: '0'", "--port: 'many'", "--lang: 'fr'", "--topic-prefix: 'a b'");
    }

    private static String[] pushAll() {
        List<String> arguments = new ArrayList<>(List.of("push"));
        Samples.files().forEach(file -> arguments.add(file.toString()));
        return arguments.toArray(String[]::new);
    }

    private Program role(String servers, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", servers, "--lang", "en"));
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", folder.resolve("data-" + arguments[0]).toString()));
        }
        return Program.start(folder, all.toArray(String[]::new));
    }
}
