package org.epistream.producer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebArchiveTest {
    private static final String PAGE = "<html><meta charset=gbk><p>全县停课三天，每日消毒。</p></html>";

    /** {@code <p>全县停课</p>} packed by brotli. */
    private static final byte[] BROTLI = HexFormat.of().parseHex("0b09803c703ee585a8e58ebfe5819ce8afbe3c2f703e03");

    @TempDir
    Path folder;

    @Test
    void aPageIsAReportUnderItsAddressAndTheTimeItWasFetched() throws IOException {
        // Given
        byte[] archive = warc(response("https://a.example/1?b=2", "200 OK", "text/html; charset=gb2312", gbk(PAGE)));

        // When
        Reading reading = new Reading().file(folder, "a.warc", archive);

        // Then
        Report report = reading.report("a.warc#2");
        assertThat(report.url()).isEqualTo("https://a.example/1?b=2");
        assertThat(report.observedAt()).isEqualTo(Instant.parse("2022-03-14T08:30:00Z"));
        assertThat(report.mediaType()).isEqualTo(MediaType.HTML);
        assertThat(report.body()).isEqualTo(PAGE);
        assertThat(report.id().value()).contains("a.example/1");
    }

    @Test
    void anArchiveWhoseRecordsArePackedOneByOneIsReadThroughAPipe() {
        // Given
        byte[] archive = Reading.join(
                Reading.gzip(info()),
                Reading.gzip(response("http://a.example/1", "200 OK", "text/html", gbk(PAGE))),
                Reading.gzip(response("http://a.example/2", "200 OK", "text/plain", utf8("消毒"))));

        // When
        Reading reading = new Reading().pipe(archive);

        // Then
        assertThat(reading.report("standard input#2").body()).isEqualTo(PAGE);
        assertThat(reading.report("standard input#3").mediaType()).isEqualTo(MediaType.TEXT);
    }

    @Test
    void theTextsOfAWetArchiveAreReports() throws IOException {
        // Given
        byte[] archive = warc(record("conversion", "http://a.example/1", "text/plain", utf8("全县停课三天。")));

        // When
        Reading reading = new Reading().file(folder, "a.warc.wet.gz", Reading.gzip(archive));

        // Then
        assertThat(reading.report("a.warc.wet.gz#2").body()).isEqualTo("全县停课三天。");
        assertThat(reading.report("a.warc.wet.gz#2").url()).isEqualTo("http://a.example/1");
    }

    @Test
    void pagesThatServersSentPackedOrInChunksAreUnpacked() throws IOException {
        // Given
        byte[] archive = warc(
                response(
                        "http://a.example/1",
                        "200 OK",
                        "text/html\r\nContent-Encoding: gzip",
                        Reading.gzip(utf8("<p>消毒"))),
                response("http://a.example/2", "200 OK", "text/html\r\nContent-Encoding: br", BROTLI),
                response(
                        "http://a.example/3",
                        "200 OK",
                        "text/html\r\nTransfer-Encoding: chunked",
                        Reading.join(utf8("3\r\n<p>\r\n6\r\n停课\r\n0\r\n\r\n"))));

        // When
        Reading reading = new Reading().file(folder, "a.warc", archive);

        // Then
        assertThat(reading.report("a.warc#2").body()).isEqualTo("<p>消毒");
        assertThat(reading.report("a.warc#3").body()).isEqualTo("<p>全县停课</p>");
        assertThat(reading.report("a.warc#4").body()).isEqualTo("<p>停课");
    }

    @Test
    void errorsPicturesRequestsAndRevisitsArePassedOverAndCounted() throws IOException {
        // Given
        byte[] archive = warc(
                response("http://a.example/1", "404 Not Found", "text/html", utf8("<p>没有")),
                response("http://a.example/2", "200 OK", "image/png", new byte[] {1, 2}),
                record(
                        "request",
                        "http://a.example/3",
                        "application/http;msgtype=request",
                        utf8("GET / HTTP/1.1\r\n\r\n")),
                record(
                        "revisit",
                        "http://a.example/4",
                        "application/http;msgtype=response",
                        utf8("HTTP/1.1 200 OK\r\n\r\n")),
                response("http://a.example/5", "200 OK", "text/html", utf8("<p>消毒")));

        // When
        Reading reading = new Reading().file(folder, "a.warc", archive);

        // Then
        assertThat(reading.found.keySet()).containsExactly("a.warc#6");
        assertThat(reading.files.gauge().passedOver()).isEqualTo(4);
    }

    @Test
    void aPageThatCannotBeUnpackedIsRefusedAndTheNextIsTaken() throws IOException {
        // Given
        byte[] archive = warc(
                response("http://a.example/1", "200 OK", "text/html\r\nContent-Encoding: gzip", utf8("no gzip")),
                response("http://a.example/2", "200 OK", "text/html", utf8("<p>消毒")));

        // When
        Reading reading = new Reading().file(folder, "a.warc", archive);

        // Then
        assertThat(reading.rejection("a.warc#2").reason()).isEqualTo(Reason.MALFORMED);
        assertThat(reading.report("a.warc#3").body()).isEqualTo("<p>消毒");
    }

    @Test
    void aPageThatUnpacksWithoutEndIsTooLargeAndTheNextIsTaken() throws IOException {
        // Given
        byte[] archive = warc(
                response(
                        "http://a.example/1",
                        "200 OK",
                        "text/html\r\nContent-Encoding: gzip",
                        Reading.gzip(new byte[100_000_000])),
                response("http://a.example/2", "200 OK", "text/html", utf8("<p>消毒")));

        // When
        Reading reading = new Reading().file(folder, "a.warc", archive);

        // Then
        assertThat(reading.rejection("a.warc#2").reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(reading.report("a.warc#3").body()).isEqualTo("<p>消毒");
    }

    @Test
    void anArchiveThatIsCutOrIsNoneIsSaidAndWhatCameBeforeIsTaken() throws IOException {
        // Given
        byte[] archive = warc(
                response("http://a.example/1", "200 OK", "text/html", utf8("<p>消毒")),
                response("http://a.example/2", "200 OK", "text/html", utf8("<p>停课")));

        // When
        Reading cut = new Reading().file(folder, "a.warc", Arrays.copyOf(archive, archive.length - 20));
        Reading none = new Reading().file(folder, "b.warc", utf8("this is no web archive"));

        // Then
        assertThat(cut.report("a.warc#2").body()).isEqualTo("<p>消毒");
        assertThat(cut.found).hasSize(3);
        assertThat(none.reasons()).containsExactly(Reason.UNREADABLE);
    }

    private static byte[] warc(byte[]... records) {
        return Reading.join(info(), Reading.join(records));
    }

    private static byte[] info() {
        return record("warcinfo", null, "application/warc-fields", utf8("software: made by a test\r\n"));
    }

    private static byte[] response(String url, String status, String contentType, byte[] body) {
        byte[] head = utf8("HTTP/1.1 " + status + "\r\nContent-Type: " + contentType
                + (contentType.contains("chunked") ? "" : "\r\nContent-Length: " + body.length) + "\r\n\r\n");
        return record("response", url, "application/http; msgtype=response", Reading.join(head, body));
    }

    private static byte[] record(String type, String url, String contentType, byte[] content) {
        StringBuilder head = new StringBuilder("WARC/1.0\r\n");
        Map.of(
                        "WARC-Type",
                        type,
                        "WARC-Record-ID",
                        "<urn:uuid:9d3a2f1e-0c6b-4f4e-8f5b-1f2d3c4b5a69>",
                        "WARC-Date",
                        "2022-03-14T08:30:00Z",
                        "Content-Type",
                        contentType,
                        "Content-Length",
                        String.valueOf(content.length))
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (url != null) {
            head.append("WARC-Target-URI: ").append(url).append("\r\n");
        }
        return Reading.join(utf8(head + "\r\n"), content, utf8("\r\n\r\n"));
    }

    private static byte[] gbk(String text) {
        return text.getBytes(Charset.forName("GBK"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
