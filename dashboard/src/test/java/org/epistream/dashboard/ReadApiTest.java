package org.epistream.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Tally;
import org.epistream.domain.count.Totals;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadApiTest {
    private final CountsInMemory counts = new CountsInMemory();
    private final ModelInMemory model = new ModelInMemory(counts);
    private final Visitor visitor = new Visitor(model);

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void measuresAreAddedUpAtALevelAndInAPeriod() throws Exception {
        // Given
        model.rolled("410000", LocalDate.of(2022, 2, 28), 7);

        // When
        JsonNode answer = json(
                visitor.open(
                        "/v1/measures/series?level=province&period=week&region=410000&type=testing&status=done&from=2022-03-01"));

        // Then
        assertThat(answer.at("/items/0")).isEqualTo(new ObjectMapper().readTree("""
                                {"starts":"2022-02-28","region":"410000","regionName":"河南省","type":"testing",
                                "typeChinese":"核酸检测","typeEnglish":"Testing","status":"done","mentions":7,
                                "reportsAtMost":2,"distinctReportsAtMost":1}"""));
        assertThat(model.level).isEqualTo(Division.Level.PROVINCE);
        assertThat(model.period).isEqualTo(Period.WEEK);
        assertThat(model.asked)
                .isEqualTo(Filter.ALL
                        .region(new RegionCode("410000"))
                        .measures(new MeasureType("testing"))
                        .status(Status.DONE)
                        .days(LocalDate.of(2022, 3, 1), null));
    }

    @Test
    void theTotalsOfRegionsAreThoseOfProvincesWhereNoLevelIsNamed() throws Exception {
        // Given
        model.regional.add(new Totals.RegionTotal(new RegionCode("410000"), Status.DONE, new Tally(7, 2, 1)));

        // When
        JsonNode answer = json(visitor.open("/v1/measures/regions"));

        // Then
        assertThat(answer.at("/items/0")).isEqualTo(new ObjectMapper().readTree("""
                                {"region":"410000","regionName":"河南省","status":"done","mentions":7,
                                "reportsAtMost":2,"distinctReportsAtMost":1}"""));
        assertThat(model.level).isEqualTo(Division.Level.PROVINCE);
    }

    @Test
    void aReportIsAnsweredWithItsStoriesAndSentences() throws Exception {
        // Given
        model.report("r1", "已检测。", "已檢測。");

        // When
        JsonNode answer = json(visitor.open("/v1/reports/r1"));

        // Then
        assertThat(answer.at("/report/url").asText()).isEqualTo("https://example.org/r1");
        assertThat(answer.at("/report/regionName").asText()).isEqualTo("河南省平顶山市舞钢市");
        assertThat(answer.at("/stories/0/day").asText()).isEqualTo("2022-03-01");
        assertThat(answer.at("/quotes/0")).isEqualTo(new ObjectMapper().readTree("""
                        {"quote":0,"text":"已检测。","asItCame":"已檢測。","spanFrom":7,"spanTo":11}"""));
        assertThat(answer.at("/mentions/0")).isEqualTo(new ObjectMapper().readTree("""
                        {"reportId":"r1","mention":0,"story":0,"kind":"measure","name":"testing","status":"done",
                        "title":null,"code":null,"unit":null,"value":null,"region":"410481",
                        "regionName":"河南省平顶山市舞钢市","day":"2022-03-01","words":"已检测。","quote":0,
                        "text":"已检测。","textFrom":1,"textTo":3,"asItCame":"已檢測。","asItCameFrom":1,"asItCameTo":3,
                        "spanFrom":8,"spanTo":10,"rule":"term","evidence":"检测"}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.cn/yq/2022/t1.html?a=1&b=%2F",
                "../../etc/passwd",
                "a//b",
                "疫情 通告;x=1",
                "50%",
                "%2F"
            })
    void aReportIsFoundWhateverItsIdIs(String id) throws Exception {
        // Given
        model.report(id, "已检测。", "已檢測。");

        // When
        String encoded = URLEncoder.encode(id, UTF_8).replace("+", "%20").replace(".", "%2E");
        JsonNode answer = json(visitor.open("/v1/reports/" + encoded));

        // Then
        assertThat(answer.at("/report/id").asText()).isEqualTo(id);
    }

    @Test
    void aReportThatDoesNotStandIsNotFound() throws Exception {
        // When
        HttpResponse<String> answer = visitor.open("/v1/reports/unknown");

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new ObjectMapper().readTree(answer.body()).at("/detail").asText())
                .isEqualTo("no report that stands has this id");
    }

    @Test
    void reportsAndMentionsAreAskedForByTheSameWords() throws Exception {
        // Given
        model.report("r1", "已检测。", "已檢測。");
        String words = "?region=410000&kind=person&name=%E5%BC%A0%E4%B8%89&source=%E8%88%9E%E9%92%A2&to=2022-03-31";
        Filter wanted = Filter.ALL
                .region(new RegionCode("410000"))
                .named(CellKind.PERSON, "张三")
                .source("舞钢")
                .days(null, LocalDate.of(2022, 3, 31));

        // When
        JsonNode reports = json(visitor.open("/v1/reports" + words));
        Filter ofReports = model.asked;
        JsonNode mentions = json(visitor.open("/v1/mentions" + words));

        // Then
        assertThat(ofReports).isEqualTo(wanted);
        assertThat(model.asked).isEqualTo(wanted);
        assertThat(reports.at("/items/0/id").asText()).isEqualTo("r1");
        assertThat(mentions.at("/items/0/asItCame").asText()).isEqualTo("已檢測。");
    }

    @Test
    void regionsAndTypesHaveTheirNames() throws Exception {
        // When
        JsonNode cities = json(visitor.open("/v1/regions?region=410000&level=city&limit=2"));
        JsonNode types = json(visitor.open("/v1/measure-types"));

        // Then
        assertThat(cities.at("/items/1")).isEqualTo(new ObjectMapper().readTree("""
                        {"code":"410200","name":"开封市","fullName":"河南省开封市","level":"city","parent":"410000"}"""));
        assertThat(cities.at("/next").asText()).endsWith("offset=2");
        assertThat(types.at("/items/0")).isEqualTo(new ObjectMapper().readTree("""
                        {"type":"testing","chinese":"核酸检测","english":"Testing","oxcgrt":"sometimes","phsm":"always"}"""));
    }

    @Test
    void aListIsCsvForASpreadsheetThatTakesNothingForAFormula() {
        // Given
        model.report("=cmd|' /C calc'!A0", "@SUM(1)", "\"已\r\n檢測\"");

        // When
        HttpResponse<String> answer = visitor.open("/v1/mentions?format=csv");

        // Then
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8; header=present");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"mentions.csv\"");
        assertThat(answer.body())
                .startsWith("\ufeffreportId,mention,story,kind,name,status,title,")
                .contains("'=cmd|' /C calc'!A0,0,0,measure,testing,done,,")
                .contains(",'@SUM(1),0,'@SUM(1),1,3,\"\"\"已\r\n檢測\"\"\",1,3,8,10,term,检测\r\n");
    }

    @Test
    void whoAcceptsCsvGetsItWithTheAddressOfTheNextPart() {
        // Given
        counts.named(EntityCell.Kind.PERSON, "李明", 1).named(EntityCell.Kind.PERSON, "+1", 2);

        // When
        HttpResponse<String> csv = visitor.open("/v1/entities?limit=1&offset=1", "Accept", "text/csv");
        HttpResponse<String> first = visitor.open("/v1/entities?limit=1&format=csv");
        HttpResponse<String> json = visitor.open("/v1/entities?format=json", "Accept", "text/csv");

        // Then
        assertThat(csv.body()).contains(",person,'+1,,,2,1,1\r\n");
        assertThat(csv.headers().firstValue("Link")).isEmpty();
        assertThat(first.headers().firstValue("Link"))
                .contains("</v1/entities?limit=1&format=csv&offset=1>; rel=\"next\"");
        assertThat(json.body()).startsWith("{");
        assertThat(visitor.open("/v1/entities?format=xml").statusCode()).isEqualTo(400);
    }

    @Test
    void whoHasTheAnswerIsToldSoUntilSomethingWasWritten() {
        // Given
        HttpResponse<String> first = visitor.open("/v1/reports");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        // When
        HttpResponse<String> same = visitor.open("/v1/reports", "If-None-Match", tag);
        HttpResponse<String> other = visitor.open("/v1/reports?limit=7", "If-None-Match", tag);
        model.report("r1", "已检测。", "已檢測。");
        HttpResponse<String> later = visitor.open("/v1/reports", "If-None-Match", tag);

        // Then
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(model.questions).isEqualTo(3);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/measures/series?level=village",
                "/v1/measures/series?period=year",
                "/v1/measures?kind=person",
                "/v1/reports?name=",
                "/v1/reports?offset=1000001",
                "/v1/entities?kind=figure",
                "/v1/reports/r1?lang=zh"
            })
    void aParameterThatCannotBeReadIsAProblemWithoutATag(String address) {
        // When
        HttpResponse<String> answer = visitor.open(address);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
