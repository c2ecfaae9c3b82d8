package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.system.Program.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a number to its reports and sentences, the changes as they come, and all of it in files, over the running demo. */
class ReadAndExportTest {
    private static final Pattern PAGE = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Path data;
    private static Program demo;
    private static String page;

    @BeforeAll
    static void startTheDemo() {
        data = folder.resolve("data");
        demo = Program.start(
                folder, "demo", "--data", data.toString(), "--port", "0", "--kafka-port", "0", "--lang", "en");
        demo.awaitOutput("Where to look next");
        demo.awaitOutput("Try:");
        Matcher address = PAGE.matcher(demo.output());
        assertThat(address.find()).isTrue();
        page = address.group();
    }

    @AfterAll
    static void stopTheDemo() {
        demo.close();
    }

    @Test
    void everyTotalIsAsManyMentionsOfAsManyReportsAsAreStored() {
        assertThat(Tables.rows(
                        data,
                        "SELECT day, region, name, status, COUNT(*), COUNT(DISTINCT report_id)"
                                + " FROM mentions WHERE kind = 'measure' GROUP BY 1, 2, 3, 4"))
                .isNotEmpty()
                .isEqualTo(Tables.rows(
                        data,
                        "SELECT day, region, type, status, SUM(mentions), SUM(reports) FROM measures_daily"
                                + " GROUP BY 1, 2, 3, 4"));
        assertThat(Tables.rows(
                        data,
                        "SELECT day, region, kind, name, title, code, COUNT(*), COUNT(DISTINCT report_id)"
                                + " FROM mentions WHERE kind NOT IN ('measure', 'figure') GROUP BY 1, 2, 3, 4, 5, 6"))
                .isEqualTo(Tables.rows(
                        data, "SELECT day, region, kind, name, title, code, mentions, reports FROM entities_daily"));
        assertThat(Tables.rows(
                        data,
                        "SELECT day, region, name, unit, value, COUNT(*), COUNT(DISTINCT report_id)"
                                + " FROM mentions WHERE kind = 'figure' GROUP BY 1, 2, 3, 4, 5"))
                .isEqualTo(Tables.rows(
                        data,
                        "SELECT day, region, what, unit, value, SUM(mentions), SUM(reports) FROM figures_daily"
                                + " GROUP BY 1, 2, 3, 4, 5"));
    }

    @Test
    void aNumberOfAProvinceLeadsToItsSentencesAsTheyCame() throws Exception {
        // Given
        JsonNode total = null;
        for (JsonNode each : get("v1/measures/regions").path("items")) {
            if (total == null
                    || each.path("mentions").asInt() > total.path("mentions").asInt()) {
                total = each;
            }
        }

        // When
        String words = "?kind=measure&limit=1000&region=" + total.path("region").asText() + "&status="
                + total.path("status").asText();
        JsonNode mentions = get("v1/mentions" + words).path("items");
        JsonNode reports = get("v1/reports" + words).path("items");
        JsonNode report =
                get("v1/reports/" + encoded(mentions.path(0).path("reportId").asText()));

        // Then
        assertThat(mentions).hasSize(total.path("mentions").asInt());
        assertThat(mentions).allSatisfy(mention -> {
            assertThat(mention.path("text")
                            .asText()
                            .substring(
                                    mention.path("textFrom").asInt(),
                                    mention.path("textTo").asInt()))
                    .isEqualTo(mention.path("words").asText());
            assertThat(mention.path("asItCame").asText()).isNotEmpty();
        });
        assertThat(mentions.findValuesAsText("reportId")).allMatch(reports.findValuesAsText("id")::contains);
        assertThat(report.path("quotes").findValuesAsText("text"))
                .contains(mentions.path(0).path("text").asText());
    }

    @Test
    void aReportThatIsPushedChangesTotalsInTheStreamAndAnswersNoLongerKnown() throws Exception {
        // Given
        String tag = open("v1/measures").headers().firstValue("ETag").orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(URI.create(page + "v1/stream?region=469000&kind=measure"))
                .timeout(Duration.ofMinutes(1))
                .build();
        try (BufferedReader stream = new BufferedReader(new InputStreamReader(
                HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            assertThat(data(stream, "begin")).contains("\"number\":");

            // When
            Path report = Files.writeString(
                    folder.resolve("琼海.txt"), "琼海市新冠肺炎疫情防控指挥部通告\n\n2022年8月5日起，全市开展全员核酸检测，各小区实行封闭管理。\n");
            Ended push = Program.run(folder, "push", report.toString(), "--data", data.toString());
            JsonNode change = MAPPER.readTree(data(stream, "total"));

            // Then
            assertThat(push.code()).as(push.output()).isZero();
            assertThat(change.path("kind").asText()).isEqualTo("measure");
            assertThat(change.path("regionName").asText()).contains("琼海市");
            assertThat(change.path("mentions").asInt()).isPositive();
            assertThat(open("v1/measures", "If-None-Match", tag).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everythingIsExportedWithADictionaryWhileTheDemoRuns() throws Exception {
        // When
        Path csv = folder.resolve("csv");
        Ended asCsv = Program.run(folder, "export", csv.toString(), "--data", data.toString(), "--lang", "en");
        Path parquet = folder.resolve("parquet");
        Ended asParquet = Program.run(
                folder,
                "export",
                parquet.toString(),
                "--format",
                "parquet",
                "--tables",
                "measures,mentions",
                "--data",
                data.toString());

        // Then
        assertThat(asCsv.code()).as(asCsv.output()).isZero();
        assertThat(asParquet.code()).as(asParquet.output()).isZero();
        assertThat(csv)
                .isDirectoryNotContaining("glob:**.part")
                .isDirectoryContaining("glob:**mentions.csv")
                .isDirectoryContaining("glob:**dictionary.md");
        assertThat(Files.readAllLines(csv.resolve("measures_rolled_up.csv"))).hasSizeGreaterThan(10);
        assertThat(asCsv.output()).contains(" rows: " + csv.resolve("mentions.csv"));
        for (String file : List.of("measures.parquet", "mentions.parquet")) {
            assertThat(Files.readAllBytes(parquet.resolve(file)))
                    .startsWith('P', 'A', 'R', '1')
                    .endsWith('P', 'A', 'R', '1');
        }
    }

    /** The data of the next event of a name. */
    private static String data(BufferedReader stream, String event) throws IOException {
        boolean found = false;
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (found && line.startsWith("data: ")) {
                return line.substring("data: ".length());
            }
            found = line.equals("event: " + event);
        }
        throw new AssertionError("no event " + event + " came");
    }

    private static JsonNode get(String address) throws Exception {
        HttpResponse<String> answer = open(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    private static HttpResponse<String> open(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(page + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
