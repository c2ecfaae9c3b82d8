package org.epistream.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.place.RegionCode;
import org.epistream.http.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChangeStreamTest {
    private static final int READERS = 3;

    private final ModelInMemory model = new ModelInMemory(new CountsInMemory());
    private final ChangeStream stream = new ChangeStream(model, READERS);
    private final Javalin server = Javalin.create(config -> {
                config.jetty.modifyHttpConfiguration(http -> http.setIdleTimeout(500));
                stream.addTo(config.routes);
                Faults.addTo(config.routes);
            })
            .start("127.0.0.1", 0);
    private final List<Reader> readers = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Reader reader : readers) {
            reader.close();
        }
        stream.close();
        server.stop();
    }

    @Test
    void aNewReaderIsToldToReadTheTotalsAndThenEveryChangeAsItComes() throws Exception {
        // Given
        model.change(4, ModelInMemory.WUGANG, CellKind.MEASURE, "testing", 1);
        Reader reader = open("");
        List<String> begun = reader.event();

        // When
        long before = System.nanoTime();
        model.change(5, ModelInMemory.WUGANG, CellKind.MEASURE, "testing", 3);
        model.change(9, ModelInMemory.WUGANG, CellKind.PERSON, "<script>\n\n", 2);
        List<String> first = reader.event();
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        List<String> second = reader.event();

        // Then
        assertThat(begun).containsExactly("retry: 2000", "id: 4", "event: begin", "data: {\"number\":4}");
        assertThat(first)
                .startsWith("id: 5", "event: total")
                .element(2)
                .satisfies(data -> assertThat(data)
                        .startsWith("data: {\"number\":5,\"writtenAt\":\"2022-03-01T16:30:05Z\",\"kind\":\"measure\","
                                + "\"name\":\"testing\",\"status\":\"done\"")
                        .endsWith("\"mentions\":3,\"reports\":1,\"distinctReports\":1}"));
        assertThat(second).hasSize(3).startsWith("id: 9", "event: total");
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aReaderThatComesBackGoesOnBehindTheLastChangeThatItKnows() throws Exception {
        // Given
        for (int number = 1; number <= 1_200; number++) {
            model.change(number, ModelInMemory.WUGANG, CellKind.MEASURE, "testing", number);
        }

        // When
        Reader reader = open("", "Last-Event-ID: 3");
        reader.event();
        List<Long> numbers = new ArrayList<>();
        while (numbers.size() < 1_197) {
            numbers.add(Long.valueOf(reader.event().get(0).substring("id: ".length())));
        }

        // Then
        assertThat(numbers)
                .startsWith(4L, 5L)
                .endsWith(1_199L, 1_200L)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aReaderWhoseLastChangeIsNoLongerKeptBeginsAnew() throws Exception {
        // Given
        model.change(700, ModelInMemory.WUGANG, CellKind.MEASURE, "testing", 1);

        // When
        Reader reader = open("", "Last-Event-ID: 3");
        reader.event();

        // Then
        assertThat(reader.event()).containsExactly("id: 700", "event: begin", "data: {\"number\":700}");
    }

    @Test
    void aReaderIsSentWhatHeAskedForAndMovedOnPastTheRest() throws Exception {
        // Given
        Reader reader = open("?region=410000&type=testing&after=0");
        reader.event();

        // When
        model.change(1, new RegionCode("420100"), CellKind.MEASURE, "testing", 1);
        model.change(2, ModelInMemory.WUGANG, CellKind.MEASURE, "schools", 1);
        model.change(3, ModelInMemory.WUGANG, CellKind.MEASURE, "testing", 1);
        model.change(4, ModelInMemory.WUGANG, CellKind.PERSON, "testing", 1);

        // Then
        assertThat(reader.event()).startsWith("id: 3");
        assertThat(reader.event()).containsExactly(": still here", "id: 4");
    }

    @Test
    void oneReaderMoreThanThereArePlacesIsToldToComeBack() throws Exception {
        // Given
        for (int i = 0; i < READERS; i++) {
            open("").event();
        }

        // When
        Reader refused = open("");

        // Then
        assertThat(refused.head).startsWith("HTTP/1.1 503").contains("Retry-After: 10");
        readers.get(0).close();
        model.change(1, ModelInMemory.WUGANG, CellKind.MEASURE, "testing", 1);
        await().untilAsserted(() -> assertThat(stream.readers()).isLessThan(READERS));
        assertThat(open("").head).startsWith("HTTP/1.1 200");
    }

    @Test
    void aReaderThatTakesNothingIsCutOffAndHoldsNobodyUp() throws Exception {
        // Given
        open("?after=0");
        Reader other = open("?after=0");
        other.event();

        // When
        String much = "much ".repeat(20_000);
        for (int number = 1; number <= 200; number++) {
            model.change(number, ModelInMemory.WUGANG, CellKind.PERSON, much, 1);
        }
        String last = "";
        while (!last.equals("id: 200")) {
            last = other.event().get(0);
        }

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stream.readers()).isEqualTo(1));
    }

    @Test
    void whileTheDatabaseIsAwayAReaderWaits() throws Exception {
        // Given
        Reader reader = open("?after=0");
        reader.event();
        model.counts.beforeReading = () -> {
            throw new CountsUnavailable(new IllegalStateException("away"));
        };
        model.change(1, ModelInMemory.WUGANG, CellKind.MEASURE, "testing", 1);
        Thread.sleep(300);

        // When
        model.counts.beforeReading = null;

        // Then
        assertThat(reader.event()).startsWith("id: 1", "event: total");
    }

    @Test
    void anIdOfSomebodyElseBeginsAnewAndAWrongParameterIsAProblem() throws Exception {
        assertThat(open("", "Last-Event-ID: x").event()).contains("event: begin");
        assertThat(open("?after=-2").head).startsWith("HTTP/1.1 400");
        assertThat(open("?source=x").head).startsWith("HTTP/1.1 400");
    }

    private Reader open(String query, String... headers) throws IOException {
        Reader reader = new Reader(server.port(), query, headers);
        readers.add(reader);
        return reader;
    }

    /** A bare connection: it takes only what is asked of it. */
    private static final class Reader implements AutoCloseable {
        private final Socket socket = new Socket();
        private final BufferedReader lines;
        final String head;

        Reader(int port, String query, String... headers) throws IOException {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(20_000);
            String request = "GET /v1/stream" + query + " HTTP/1.0\r\nHost: localhost\r\n"
                    + String.join(
                            "", List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            head = String.join("\n", event());
        }

        /** The lines up to the next blank one. */
        List<String> event() throws IOException {
            List<String> event = new ArrayList<>();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                event.add(line);
            }
            return event;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
