package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.events.Topic;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live table as a person has it: the real program on a real pseudo terminal, against a real broker. */
class WatchTest {
    private static final Topic<MeasureCell, Tally> TOPIC = Topics.DEFAULT.measuresDaily();

    @TempDir
    Path folder;

    private Broker broker;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), 0, TopicPolicy.MAX_RECORD_BYTES));
        assertThat(Program.run(folder, "topics", "--bootstrap-servers", broker.bootstrapServers())
                        .code())
                .isZero();
        send("410526", 3);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void theTableFollowsTheTotalsTakesKeysAndLeavesTheTerminalAsItWas() throws Exception {
        try (PseudoTerminal terminal = watch()) {
            // Given
            terminal.await(screen -> screen.contains("河南省") && screen.contains("0 changes"));

            // When
            send("429004", 8);
            terminal.await(screen -> screen.contains("> 湖北省") && screen.contains("1 changes"));
            terminal.type("/");
            terminal.type("河南\r");
            terminal.await(screen -> screen.contains("/河南") && !screen.contains("湖北省"));
            terminal.type("\r");
            terminal.await(screen -> screen.contains("安阳市"));
            terminal.type("\u001b[C");
            terminal.await(screen -> screen.contains("滑县"));
            terminal.type("\r");
            terminal.await(screen -> screen.contains("No database here"));
            terminal.type("q");
            String all = terminal.awaitEnd();

            // Then
            assertThat(all).contains("ended with 0").doesNotContain("Exception", "WARN");
            assertLeft(all);
        }
    }

    @Test
    void aTerminationGivesTheTerminalBack() {
        try (PseudoTerminal terminal = watch()) {
            // Given
            terminal.await(screen -> screen.contains("河南省"));

            // When
            terminal.program().destroy();
            String all = terminal.awaitEnd();

            // Then
            assertThat(all).contains("ended with 143").doesNotContain("Exception");
            assertLeft(all);
        }
    }

    @Test
    void whatIsNoTerminalGetsLines() {
        assertThat(Program.run(
                                folder,
                                "watch",
                                "--once",
                                "--bootstrap-servers",
                                broker.bootstrapServers(),
                                "--lang",
                                "en")
                        .output())
                .contains("2022-03-14  河南省安阳市滑县  Testing  done", "1 cells as they stand")
                .doesNotContain("\u001b");
    }

    /** Out of the other screen, the cursor shown, lines and echo as before. */
    private static void assertLeft(String all) {
        String after = all.substring(all.lastIndexOf("\u001b[?25l"));
        assertThat(after).contains("\u001b[?25h", "\u001b[?1049l", "ended with");
        assertThat(after.substring(after.indexOf("ended with")))
                .containsPattern("[^-]icanon")
                .containsPattern("[^-]echo[ ;]")
                .containsPattern("[^-]isig")
                .doesNotContain("\u001b");
    }

    private PseudoTerminal watch() {
        return PseudoTerminal.start(
                folder,
                "watch",
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--data",
                folder.resolve("data").toString(),
                "--lang",
                "en");
    }

    private void send(String region, long mentions) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (KafkaProducer<MeasureCell, Tally> producer = new KafkaProducer<>(
                client, TOPIC.keys().serializer(), TOPIC.values().serializer())) {
            MeasureCell cell = new MeasureCell(
                    new Day(LocalDate.parse("2022-03-14"), Day.From.STORY),
                    new RegionCode(region),
                    new MeasureType("testing"),
                    Status.DONE);
            producer.send(new ProducerRecord<>(TOPIC.name(), cell, new Tally(mentions, 1, 1)))
                    .get();
        }
    }
}
