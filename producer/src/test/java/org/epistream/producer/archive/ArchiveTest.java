package org.epistream.producer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.events.EventHeaders;
import org.epistream.events.TopicPolicy;
import org.epistream.producer.ProducerSettings;
import org.epistream.producer.log.LogReader;
import org.epistream.producer.log.LogWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives over a broker. */
class ArchiveTest {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final int PARTITIONS = 3;
    private static final byte[] GBK = {(byte) 0xd2, (byte) 0xdf, (byte) 0xc7, (byte) 0xe9};

    @TempDir
    static Path brokerFolder;

    private static Broker broker;
    private static Admin admin;
    private static Map<String, Object> client;

    @TempDir
    Path folder;

    private final String from = "from" + TESTS.incrementAndGet();
    private final String to = "to" + TESTS.get();
    private LogReader log;
    private Producer<byte @Nullable [], byte @Nullable []> producer;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(new BrokerSettings(brokerFolder, 0, TopicPolicy.MAX_RECORD_BYTES));
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        admin = Admin.create(client);
    }

    @AfterAll
    static void stopBroker() {
        admin.close();
        broker.close();
    }

    @BeforeEach
    void open() throws Exception {
        create(from, PARTITIONS);
        log = LogReader.ofStretches(client);
        producer =
                new KafkaProducer<>(ProducerSettings.of(client), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        producer.close();
        log.close();
    }

    @Test
    void everyEventComesBackByteForByteInItsPlace() throws Exception {
        // Given
        fill(40);
        send(0, null, bytes("没有编号"));
        send(1, bytes("R1"), null);
        send(1, GBK, GBK);
        send(2, bytes("R2"), bytes("\u0000\u2028\ud83d\ude37\n\"\\"));
        create(to, PARTITIONS);

        // When
        Manifest archive = export(7);
        long sent = taking(to).from(folder, () -> false, passed -> {});

        // Then
        assertThat(archive.files()).hasSizeGreaterThan(5);
        assertThat(sent).isEqualTo(44).isEqualTo(archive.events());
        assertThat(events(to)).isEqualTo(events(from));
    }

    @Test
    void withAnotherNumberOfPartitionsTheEventsOfAKeyStayInTheirOrder() throws Exception {
        // Given
        fill(30);
        create(to, 5);

        // When
        export(1_000);
        taking(to).from(folder, () -> false, passed -> {});

        // Then
        assertThat(valuesOfKeys(to)).isEqualTo(valuesOfKeys(from));
    }

    @Test
    void aSecondExportAddsWhatHasComeSince() throws Exception {
        // Given
        fill(10);
        Manifest first = export(4);
        fill(9);

        // When
        Manifest second = export(4);

        // Then
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.files()).startsWith(first.files().toArray(Manifest.ArchiveFile[]::new));
        assertThat(second.events()).isEqualTo(19);
        create(to, PARTITIONS);
        taking(to).from(folder, () -> false, passed -> {});
        assertThat(events(to)).isEqualTo(events(from));
    }

    @Test
    void anExportThatWasCutOffGoesOn() throws Exception {
        // Given
        fill(30);
        AtomicInteger asked = new AtomicInteger();
        new ArchiveExport(log, from, 4).to(folder, () -> asked.incrementAndGet() > 3, events -> {});
        Files.writeString(folder.resolve("raw-0-0000000000000000099.ndjson.gz.part"), "half a file");

        // When
        Manifest whole = export(4);

        // Then
        assertThat(whole.events()).isEqualTo(30);
        assertThat(ArchiveImport.checked(folder)).isEqualTo(whole);
    }

    @Test
    void anImportThatWasCutOffSendsOnlyWhatIsMissing() throws Exception {
        // Given
        fill(60);
        export(10);
        create(to, PARTITIONS);
        AtomicInteger asked = new AtomicInteger();
        long first = taking(to).from(folder, () -> asked.incrementAndGet() > 10, passed -> {});

        // When
        long second = taking(to).from(folder, () -> false, passed -> {});
        long third = taking(to).from(folder, () -> false, passed -> {});

        // Then
        assertThat(first).isBetween(1L, 59L);
        assertThat(first + second).isEqualTo(60);
        assertThat(third).isZero();
        assertThat(events(to)).isEqualTo(events(from));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatWasChangedOrIsGoneIsNamedBeforeAnythingIsSent(boolean gone) throws Exception {
        // Given
        fill(20);
        Manifest archive = export(5);
        Path file = folder.resolve(archive.files().get(2).name());
        if (gone) {
            Files.delete(file);
        } else {
            Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
        }
        create(to, PARTITIONS);

        // Then
        assertThatThrownBy(() -> taking(to).from(folder, () -> false, passed -> {}))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(file.toString());
        assertThat(events(to)).isEmpty();
    }

    @Test
    void aTopicThatHoldsSomethingElseIsLeftAlone() throws Exception {
        // Given
        fill(3);
        export(10);

        // Then
        assertThatThrownBy(() -> taking(from).from(folder, () -> false, passed -> {}))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("not of this archive");
        assertThat(events(from)).hasSize(3);
    }

    @Test
    void aManifestCannotNameAFileElsewhere() throws Exception {
        // Given
        Files.writeString(folder.resolve("manifest.json"), """
                {"format": "epistream-raw-archive-1", "id": "a", "topic": "t", "partitions": 1, "files": [
                  {"name": "../raw-0-0000000000000000000.ndjson.gz", "partition": 0, "next": 1, "events": 1, "bytes": 1,
                   "sha256": "00"}]}
                """);

        // Then
        assertThatThrownBy(() -> ArchiveImport.checked(folder))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("is no file of an archive");
    }

    private Manifest export(int fileEvents) {
        return new ArchiveExport(log, from, fileEvents).to(folder, () -> false, events -> {});
    }

    private ArchiveImport taking(String topic) {
        return new ArchiveImport(log, new LogWriter(producer), topic, 7);
    }

    private static void create(String topic, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all()
                .get();
    }

    private void fill(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            send(i % PARTITIONS, bytes("R" + i % PARTITIONS), bytes("第" + i + "份"));
        }
    }

    private void send(int partition, byte @Nullable [] key, byte @Nullable [] value) throws Exception {
        RecordHeaders headers = new RecordHeaders();
        headers.add("sender", bytes("站点"));
        headers.add("mark", GBK);
        headers.add("none", null);
        producer.send(new ProducerRecord<>(from, partition, 1_580_000_000_000L + partition, key, value, headers))
                .get();
    }

    /** All that a topic holds, as text, but for the header that an import adds. */
    private List<String> events(String topic) {
        List<String> events = new ArrayList<>();
        log.readAll(topic, record -> {
            record.headers().remove(EventHeaders.ARCHIVED_AT);
            events.add(record.partition() + "/" + record.offset() + " " + record.timestamp() + " "
                    + Arrays.toString(record.key()) + " " + Arrays.toString(record.value()) + " "
                    + Arrays.stream(record.headers().toArray())
                            .map(header -> header.key() + "=" + Arrays.toString(header.value()))
                            .toList());
        });
        events.sort(null);
        return events;
    }

    private Map<String, List<String>> valuesOfKeys(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        log.readAll(topic, records::add);
        Map<String, List<String>> values = new TreeMap<>();
        records.forEach(record -> values.computeIfAbsent(
                        new String(record.key(), StandardCharsets.UTF_8), any -> new ArrayList<>())
                .add(new String(record.value(), StandardCharsets.UTF_8)));
        return values;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
