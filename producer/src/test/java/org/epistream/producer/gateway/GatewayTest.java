package org.epistream.producer.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.epistream.producer.gateway.Sender.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.TimeoutException;
import org.epistream.domain.Sha256;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer is held against the description, and every answer of the description is given here. */
class GatewayTest {
    private static final Description DESCRIPTION = new Description();
    private static final String JSON = "application/json";
    private static final String REPORT = "{\"id\":\"r-1\",\"body\":\"全县停课。\"}";

    private final Sender sender = new Sender(DESCRIPTION);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        sender.close();
    }

    @AfterAll
    static void everyAnswerOfTheDescriptionWasGiven() {
        Set<String> missing = new TreeSet<>(DESCRIPTION.foretold());
        missing.removeAll(DESCRIPTION.seen());
        assertThat(missing).isEmpty();
    }

    @Test
    void aReportIsAnsweredWithWhereItStands() {
        // When
        HttpResponse<String> answer = sender.post(JSON, "{\"id\":\"滑县/1?x=%2F\",\"body\":\"全县停课。\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).toString())
                .isEqualTo("{\"id\":\"滑县/1?x=%2F\",\"topic\":\"reports.raw.v1\",\"partition\":1,\"offset\":0}");
        assertThat(answer.headers().firstValue("Location")).contains("/v1/reports/%E6%BB%91%E5%8E%BF%2F1%3Fx%3D%252F");
        assertThat(accepted().body()).isEqualTo("全县停课。");
        assertThat(accepted().observedAt()).isEqualTo(Sender.NOON);
    }

    @Test
    void theAddressThatAReportIsGivenRevisesAndWithdrawsIt() {
        // Given
        HttpResponse<String> sent = sender.post(JSON, "{\"id\":\"host/页 +%&#;\",\"body\":\"全县停课。\"}");
        String address = sent.headers().firstValue("Location").orElseThrow();

        // When
        HttpResponse<String> revised = sender.put(address, JSON, "{\"body\":\"全县复课。\",\"revision\":2}");
        HttpResponse<String> withdrawn = sender.delete(address + "?revision=3");

        // Then
        assertThat(revised.statusCode()).isEqualTo(200);
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        Report revision = ((Accepted) sender.log.outcomes().get(1)).report();
        assertThat(revision.id()).isEqualTo(new ReportId("host/页 +%&#;"));
        assertThat(revision.revision()).isEqualTo(2);
        assertThat(sender.log.last()).isEqualTo(new Withdrawn(new ReportId("host/页 +%&#;"), 3L));
    }

    @Test
    void aWithdrawalMayBeSentLikeAReport() {
        // When
        HttpResponse<String> answer = sender.post(JSON, "{\"id\":\"r-1\",\"withdrawn\":true,\"revision\":3}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(sender.log.last()).isEqualTo(new Withdrawn(new ReportId("r-1"), 3L));
    }

    @Test
    void aTextIsAReportOfWhichTheAddressTellsTheRest() {
        // When
        HttpResponse<String> answer = sender.post(
                "/v1/reports?id=t-1&url=https%3A%2F%2Fa.cn%2F1&source=%E6%97%A5%E6%8A%A5&title=%E9%80%9A%E5%91%8A"
                        + "&published=2022-03-14&observedAt=2022-03-15T08:00:00%2B08:00&revision=7",
                "text/plain; charset=UTF-8", "全县停课。");

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(accepted())
                .isEqualTo(new Report(
                        new ReportId("t-1"),
                        "https://a.cn/1",
                        "日报",
                        "通告",
                        "全县停课。",
                        MediaType.TEXT,
                        LocalDate.parse("2022-03-14"),
                        OffsetDateTime.parse("2022-03-15T08:00:00+08:00").toInstant(),
                        7L));
    }

    @Test
    void aPageWithoutAnIdIsGivenOneAndMayBeWrittenInAnotherCharset() {
        // Given
        byte[] page = "<html><p>全县停课。</html>".getBytes(Charset.forName("GB18030"));

        // When
        HttpResponse<String> answer = sender.send(sender.to("/v1/reports")
                .header("Content-Type", "text/html; charset=\"gb18030\"")
                .POST(BodyPublishers.ofByteArray(page)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("id").asText()).startsWith("made-");
        assertThat(accepted().mediaType()).isEqualTo(MediaType.HTML);
        assertThat(accepted().body()).contains("全县停课。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"body\":7,\"revision\":-1} | malformed | body revision",
                "application/json | {\"url\":\"x\"} | malformed | body",
                "application/json | {\"id\":\"x\",\"withdrawn\":\"yes\"} | malformed | withdrawn body",
                "application/json | [] | malformed | ",
                "application/json | {\"id\":\"x\",\"id\":\"y\",\"body\":\"z\"} | malformed | ",
                "application/json | {\"body\":\" \"} | empty | body",
                "text/plain | '  ' | empty | body",
                "application/x-ndjson | '' | empty | ",
                "application/cloudevents+json | {\"specversion\":\"0.3\",\"id\":\"1\"} | malformed | specversion source type",
                "application/cloudevents+json | {\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data\":{\"body\":1}} | malformed | body",
                "application/cloudevents+json | {\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data_base64\":\"!\"} | malformed | data_base64",
                "application/cloudevents+json | {\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"datacontenttype\":\"image/png\",\"data\":\"x\"} | malformed | datacontenttype",
                "application/cloudevents-batch+json | {} | malformed | "
            })
    void whatIsNoReportIsRefusedWithFieldAndFaultAndSetAside(
            String contentType, String body, String reason, String fields) {
        // When
        HttpResponse<String> answer = sender.post(contentType, body);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = json(answer);
        assertThat(problem.get("type").asText()).isEqualTo("urn:epistream:problem:" + reason);
        assertThat(problem.get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(fields == null ? new String[0] : fields.split(" "));
        assertThat(problem.get("errors").findValuesAsText("detail"))
                .allSatisfy(detail -> assertThat(problem.get("detail").asText()).contains(detail));
        assertThat(problem.get("rejected").asText()).isEqualTo("reports.rejected.v1/1/0");
        Rejection rejection = ((Rejected) sender.log.last()).rejection();
        assertThat(rejection.detail()).isEqualTo(problem.get("detail").asText());
        assertThat(rejection.where()).isEqualTo("POST /v1/reports from 127.0.0.1");
        assertThat(rejection.excerpt()).isEqualTo(body.length() > 300 ? body.substring(0, 300) : body);
    }

    @Test
    void bytesThatAreNoTextAreSetAsideToo() {
        // When
        HttpResponse<String> answer = sender.send(sender.to("/v1/reports")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArray("全县停课。".getBytes(Charset.forName("GB18030")))));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("reason").asText()).isEqualTo("not-text");
        assertThat(((Rejected) sender.log.last()).rejection().reason()).isEqualTo(Rejection.Reason.NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void whatIsTooLargeIsRefusedAndItsBeginningSetAside(String method) {
        // Given
        byte[] large = "{\"body\":\"".concat("x".repeat(BodyReader.MAX_BYTES)).getBytes(StandardCharsets.UTF_8);

        // When
        HttpResponse<String> announced = sender.send(request(method).method(method, BodyPublishers.ofByteArray(large)));
        HttpResponse<String> unannounced = sender.send(
                request(method).method(method, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        // Then
        for (HttpResponse<String> answer : List.of(announced, unannounced)) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(json(answer).get("detail").asText()).contains(String.valueOf(BodyReader.MAX_BYTES));
        }
        assertThat(sender.log.outcomes()).hasSize(2).allSatisfy(outcome -> {
            Rejection rejection = ((Rejected) outcome).rejection();
            assertThat(rejection.reason()).isEqualTo(Rejection.Reason.TOO_LARGE);
            assertThat(rejection.excerpt()).startsWith("{\"body\":\"xxx").hasSize(Rejection.MAX_EXCERPT);
        });
    }

    @Test
    void everyItemOfABatchHasAFateOfItsOwn() {
        // When
        HttpResponse<String> answer = sender.post(
                "application/x-ndjson",
                REPORT + "\n\n{\"body\":3}\r\n{\"id\":\"r-2\",\"withdrawn\":true,\"revision\":4}\n{\"body\":\"消毒\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(207);
        JsonNode items = json(answer).get("items");
        assertThat(items.findValuesAsText("item")).containsExactly("1", "3", "4", "5");
        assertThat(items.get(0).get("status").asInt()).isEqualTo(201);
        assertThat(items.get(1).get("status").asInt()).isEqualTo(400);
        assertThat(items.at("/1/problem/errors/0/field").asText()).isEqualTo("body");
        assertThat(items.get(2).get("status").asInt()).isEqualTo(200);
        assertThat(items.get(3).get("status").asInt()).isEqualTo(201);
        assertThat(sender.log.outcomes()).hasSize(4);
        assertThat(((Rejected) sender.log.outcomes().get(1)).rejection().where())
                .isEqualTo("POST /v1/reports from 127.0.0.1, line 3");
        assertThat(count("accepted")).isEqualTo(3);
        assertThat(count("refused")).isEqualTo(1);
    }

    @Test
    void aBatchOfMoreThanAThousandIsRefusedAsAWhole() {
        // When
        HttpResponse<String> answer = sender.post("application/x-ndjson", (REPORT + "\n").repeat(1_001));

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("detail").asText()).contains("1000 lines");
        assertThat(sender.log.outcomes()).hasSize(1);
    }

    @Test
    void cloudEventsOfOthersAreReadInEachOfTheirModes() {
        // Given
        CloudEvent page = CloudEventBuilder.v1()
                .withId("e-1")
                .withSource(URI.create("/crawler"))
                .withType("cn.example.page")
                .withSubject("page-1")
                .withTime(OffsetDateTime.parse("2022-03-15T08:00:00+08:00"))
                .withData("text/html", "<p>全县停课。".getBytes(StandardCharsets.UTF_8))
                .build();
        CloudEvent report = CloudEventBuilder.v1()
                .withId("e-2")
                .withSource(URI.create("/crawler"))
                .withType("cn.example.report")
                .withData(JSON, REPORT.getBytes(StandardCharsets.UTF_8))
                .build();

        for (CloudEvent event : List.of(page, report)) {
            for (boolean structured : new boolean[] {false, true}) {
                // When
                HttpResponse<String> answer = sender.send(written(event, structured));

                // Then
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                assertThat(accepted().id().value()).isEqualTo(event == page ? "page-1" : "r-1");
                assertThat(accepted().body()).contains("全县停课。");
                assertThat(accepted().observedAt())
                        .isEqualTo(event == page ? page.getTime().toInstant() : Sender.NOON);
            }
        }
    }

    @Test
    void anAttributeOfACloudEventMayStandEscapedInItsHeader() {
        // When
        HttpResponse<String> answer = sender.send(sender.to("/v1/reports")
                .headers("ce-specversion", "1.0", "ce-id", "e-1", "ce-source", "/crawler", "ce-type", "page")
                .headers("ce-subject", "%E9%A1%B5+1", "Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("全县停课。")));

        // Then
        assertThat(json(answer).get("id").asText()).isEqualTo("页+1");
    }

    @Test
    void aBatchOfCloudEventsIsABatch() {
        // Given
        String event = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data\":" + REPORT + "}";

        // When
        HttpResponse<String> answer =
                sender.post("application/cloudevents-batch+json", "[" + event + ",{\"specversion\":\"1.0\"},7]");

        // Then
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(json(answer).get("items").findValuesAsText("item")).containsExactly("1", "2", "3");
        assertThat(json(answer).at("/items/1/problem/errors").findValuesAsText("field"))
                .containsExactly("id", "source", "type");
    }

    @Test
    void anIdThatIsNotThatOfTheAddressIsRefused() {
        // When
        HttpResponse<String> answer = sender.put("/v1/reports/r-2", JSON, REPORT);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("reason").asText()).isEqualTo("bad-id");
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("id");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/reports?titel=x, titel",
        "/v1/reports?revision=1&revision=2, revision",
        "/v1/reports?revision=one, revision",
        "/v1/reports?id=%20, id",
        "/v1/reports?published=yesterday, published"
    })
    void aParameterThatCannotBeUsedIsNamed(String address, String name) {
        // When
        HttpResponse<String> answer = sender.post(address, "text/plain", "全县停课。");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("detail").asText()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void aMediaTypeThatIsNotReadIsAnsweredWithThoseThatAre(String method) {
        // When
        HttpResponse<String> form = sender.send(request(method)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString("body=x")));
        HttpResponse<String> compressed = sender.send(
                request(method).header("Content-Encoding", "gzip").method(method, BodyPublishers.ofString("x")));
        HttpResponse<String> charset = sender.send(request(method)
                .setHeader("Content-Type", "text/plain; charset=klingon")
                .method(method, BodyPublishers.ofString("x")));

        // Then
        assertThat(json(form).get("detail").asText()).contains("form-urlencoded", "application/json", "x-ndjson");
        assertThat(List.of(form.statusCode(), compressed.statusCode(), charset.statusCode()))
                .containsOnly(415);
        assertThat(sender.log.outcomes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void theSameKeyWithTheSameContentIsAnsweredTheSameWithoutASecondEvent(String method) {
        // When
        HttpResponse<String> first = sender.send(keyed(method, "k-1", REPORT));
        HttpResponse<String> again = sender.send(keyed(method, "k-1", REPORT));
        HttpResponse<String> other = sender.send(
                keyed(method, "k-1", REPORT + " ").uri(URI.create(sender.gateway.uri() + request(method, "r-2"))));
        HttpResponse<String> bad = sender.send(keyed(method, "k 1", REPORT));

        // Then
        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isLessThan(300);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(sender.log.outcomes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void whatTheBrokersDoNotAcknowledgeIsToBeSentAgainUnderTheSameKeyToo(String method) {
        // Given
        sender.log.fail(new TimeoutException("secret"));
        HttpResponse<String> failed = sender.send(keyed(method, "k-1", REPORT));

        // When
        sender.log.fail(null);
        HttpResponse<String> again = sender.send(keyed(method, "k-1", REPORT));

        // Then
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("Retry-After")).contains("5");
        assertThat(failed.body()).contains("Send it again").doesNotContain("secret");
        assertThat(again.statusCode()).isLessThan(300);
        assertThat(count("unacknowledged")).isEqualTo(1);
    }

    @Test
    void nothingIsAnsweredBeforeTheBrokersHaveAcknowledgedIt() throws Exception {
        // Given
        sender.log.hold();
        var answer = CompletableFuture.supplyAsync(() -> sender.post(JSON, REPORT));
        while (sender.log.held() == 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(100);
        boolean early = answer.isDone();
        double bytes = sender.meters.get("epistream.gateway.in.flight").gauge().value();

        // When
        sender.log.release();

        // Then
        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(early).isFalse();
        assertThat(bytes).isGreaterThan(REPORT.length());
        while (sender.meters.get("epistream.gateway.in.flight").gauge().value() > 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Test
    void moreThanMayBeUnderWayIsRefusedAtOnceAndTakesNoMemory() throws Exception {
        // Given
        try (Sender small = new Sender(DESCRIPTION, settings(10_000, null), 100_000)) {
            small.log.hold();
            List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> small.post("text/plain", "x".repeat(14_000))));
            }
            while (small.log.held() < 4) {
                TimeUnit.MILLISECONDS.sleep(5);
            }

            // When
            HttpResponse<String> refused = small.post("text/plain", "x".repeat(14_000));
            small.log.release();

            // Then
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            for (var answer : waiting) {
                assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void whoSendsTooMuchIsToldWhenToGoOn(String method) {
        // Given
        try (Sender slow = new Sender(DESCRIPTION, settings(2, null), 64 << 20)) {
            slow.post("application/x-ndjson", (REPORT + "\n").repeat(10));

            // When
            HttpResponse<String> answer =
                    slow.send(HttpRequest.newBuilder(URI.create(slow.gateway.uri() + request(method, "r-1")))
                            .header("Content-Type", JSON)
                            .method(method, BodyPublishers.ofString(REPORT)));

            // Then
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(
                            wait -> assertThat(Integer.parseInt(wait)).isBetween(3, 5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void whereTokensAreSetOnlyTheirOwnersSend(String method) throws Exception {
        // Given
        Path file = folder.resolve("tokens");
        Files.writeString(file, "# who\ncrawler sha256:" + HexFormat.of().formatHex(Sha256.of("s3cret".getBytes())));
        try (Sender guarded = new Sender(DESCRIPTION, settings(10_000, Tokens.of(file)), 64 << 20)) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(guarded.gateway.uri() + request(method, "r-1")))
                    .header("Content-Type", JSON)
                    .method(method, BodyPublishers.ofString("{\"body\":1}"));

            // When
            HttpResponse<String> none = guarded.send(request.copy());
            HttpResponse<String> wrong = guarded.send(request.copy().header("Authorization", "Bearer S3cret"));
            HttpResponse<String> right = guarded.send(request.copy().header("Authorization", "bearer s3cret"));

            // Then
            assertThat(none.statusCode()).isEqualTo(401);
            assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(right.statusCode()).isEqualTo(method.equals("DELETE") ? 200 : 400);
            assertThat(guarded.log.outcomes()).hasSize(1);
            if (guarded.log.last() instanceof Rejected rejected) {
                assertThat(rejected.rejection().where()).endsWith("from crawler");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void withoutTokensNoPageInABrowserMaySend(String method) {
        // When
        HttpResponse<String> answer = sender.send(request(method)
                .header("Origin", "https://elsewhere.example")
                .method(method, BodyPublishers.ofString(REPORT)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(sender.log.outcomes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void aBodyThatDoesNotComeHoldsNobodyUp(String method) {
        // When
        HttpResponse<String> answer = sender.send(request(method)
                .method(
                        method,
                        BodyPublishers.ofInputStream(() -> new SlowInput(REPORT.getBytes(StandardCharsets.UTF_8)))));

        // Then
        assertThat(answer.statusCode()).isEqualTo(408);
    }

    @Test
    void aBodyThatEndsEarlyIsNoReport() throws Exception {
        // Given
        try (Socket socket =
                new Socket(sender.gateway.uri().getHost(), sender.gateway.uri().getPort())) {
            socket.getOutputStream()
                    .write(
                            ("POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\n"
                                            + "cut off")
                                    .getBytes(StandardCharsets.UTF_8));

            // When
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }

        // Then
        assertThat(sender.log.outcomes()).isEmpty();
    }

    @Test
    void theDescriptionIsServed() {
        // When
        HttpResponse<String> answer = sender.send(sender.to("/openapi.json"));

        // Then
        assertThat(json(answer).get("openapi").asText()).isEqualTo("3.1.0");
    }

    private Report accepted() {
        return ((Accepted) sender.log.last()).report();
    }

    private double count(String verdict) {
        return sender.meters
                .get("epistream.gateway.reports")
                .tag("verdict", verdict)
                .counter()
                .count();
    }

    private static GatewaySettings settings(int rate, Tokens tokens) {
        return new GatewaySettings("127.0.0.1", 0, Optional.ofNullable(tokens), Optional.empty(), rate);
    }

    private HttpRequest.Builder request(String method) {
        return sender.to("/" + request(method, "r-1")).header("Content-Type", JSON);
    }

    private static String request(String method, String id) {
        return method.equals("POST") ? "v1/reports" : "v1/reports/" + id;
    }

    private HttpRequest.Builder keyed(String method, String key, String body) {
        return request(method).header("Idempotency-Key", key).method(method, BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder written(CloudEvent event, boolean structured) {
        HttpRequest.Builder request = sender.to("/v1/reports");
        var writer = HttpMessageFactory.createWriter(
                request::header, body -> request.POST(BodyPublishers.ofByteArray(body)));
        if (structured) {
            writer.writeStructured(event, new JsonFormat());
        } else {
            writer.writeBinary(event);
        }
        return request;
    }
}
