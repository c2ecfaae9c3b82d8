package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTest {
    private final CountsInMemory counts = new CountsInMemory();
    private final Visitor visitor = new Visitor(counts);

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void aDailyCountNamesItsCellInFull() throws Exception {
        // Given
        counts.measure("410481", "testing", Status.LIFTED, 5);

        // When
        JsonNode answer = json(visitor.open("/v1/measures"));

        // Then
        assertThat(answer).isEqualTo(new ObjectMapper().readTree("""
                                {"items":[{"day":"2022-03-01","dayFrom":"story","region":"410481",
                                "regionName":"河南省平顶山市舞钢市","type":"testing","typeChinese":"核酸检测",
                                "typeEnglish":"Testing","status":"lifted","mentions":5,"reports":1,"distinctReports":1}],
                                "limit":100,"offset":0,"next":null}"""));
    }

    @Test
    void aListIsReadPartByPartUntilNothingIsNext() throws Exception {
        // Given
        for (int i = 0; i < 5; i++) {
            counts.rejected("r" + i, Rejection.Reason.EMPTY, "nothing", "here");
        }

        // When
        JsonNode first = json(visitor.open("/v1/rejected?limit=2&state=all"));
        JsonNode second = json(visitor.open(first.at("/next").asText()));
        JsonNode last = json(visitor.open(second.at("/next").asText()));

        // Then
        assertThat(first.at("/next").asText()).isEqualTo("/v1/rejected?limit=2&state=all&offset=2");
        assertThat(second.at("/items").findValuesAsText("id")).containsExactly("r2", "r3");
        assertThat(last.at("/items").findValuesAsText("id")).containsExactly("r4");
        assertThat(last.at("/next").isNull()).isTrue();
    }

    @Test
    void entitiesCanBeAskedForByKind() throws Exception {
        // Given
        counts.named(EntityCell.Kind.PERSON, "李明", 1).named(EntityCell.Kind.MEETING, "全省疫情防控会议", 2);

        // When
        JsonNode meetings = json(visitor.open("/v1/entities?kind=meeting"));
        JsonNode all = json(visitor.open("/v1/entities"));

        // Then
        assertThat(meetings.at("/items").findValuesAsText("name")).containsExactly("全省疫情防控会议");
        assertThat(all.at("/items").findValuesAsText("kind")).containsExactly("person", "meeting");
    }

    @Test
    void aNamedEntityIsAnsweredWithItsTitleOrItsCode() throws Exception {
        // Given
        counts.named(EntityCell.Kind.PERSON, "李明", "市长", "410481", 3)
                .named(EntityCell.Kind.PLACE, "舞钢市", null, "410481", 2);

        // When
        JsonNode answer = json(visitor.open("/v1/entities"));

        // Then
        assertThat(answer.at("/items")).isEqualTo(new ObjectMapper().readTree("""
                                [{"day":"2022-03-01","region":"410481","regionName":"河南省平顶山市舞钢市",
                                "kind":"person","name":"李明","title":"市长","code":null,
                                "mentions":3,"reports":1,"distinctReports":1},
                                {"day":"2022-03-01","region":"410481","regionName":"河南省平顶山市舞钢市",
                                "kind":"place","name":"舞钢市","title":null,"code":"410481",
                                "mentions":2,"reports":1,"distinctReports":1}]"""));
    }

    @Test
    void theNamesMentionedMostAreAskedForByKind() throws Exception {
        // Given
        counts.named(EntityCell.Kind.PERSON, "李明", "市长", "410481", 3).named(EntityCell.Kind.BODY, "市人民医院", 9);

        // When
        JsonNode answer = json(visitor.open("/v1/entities/top?kind=person&limit=5"));

        // Then
        assertThat(answer).isEqualTo(new ObjectMapper().readTree("""
                                {"items":[{"kind":"person","name":"李明","title":"市长","region":"410481",
                                "regionName":"河南省平顶山市舞钢市","mentions":3,"reports":1,"distinctReports":1}],
                                "limit":5,"offset":0,"next":null}"""));
    }

    @Test
    void aFigureIsAnsweredToTheLastDigitWithHowManyTellAnother() throws Exception {
        // Given
        counts.told("tested", "人次", "356000.000001", 3, 1).told("deaths", null, "0", 1, 0);

        // When
        JsonNode rows = json(visitor.open("/v1/figures?what=tested"));
        String told = visitor.open("/v1/figures/told").body();

        // Then
        assertThat(rows.at("/items/0")).isEqualTo(new ObjectMapper().readTree("""
                                {"day":"2022-03-01","dayFrom":"story","region":"410481",
                                "regionName":"河南省平顶山市舞钢市","what":"tested","unit":"人次","value":356000.000001,
                                "mentions":3,"reports":3,"distinctReports":3}"""));
        assertThat(rows.at("/items")).hasSize(1);
        assertThat(told)
                .contains("\"value\":356000.000001,\"distinctReports\":3,\"distinctOtherwise\":1", "\"value\":0,");
    }

    @Test
    void aListCanBeCutDownToARegionAndDays() throws Exception {
        // When
        json(visitor.open("/v1/figures/told?region=410000&from=2022-03-01&to=2022-03-31&limit=7&offset=14"));

        // Then
        assertThat(counts.asked)
                .isEqualTo(new Counts.Slice(
                        new RegionCode("410000"), false, LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 31), 8, 14));
    }

    @Test
    void aRejectionIsAnsweredWithItsExcerptAsItCame() throws Exception {
        // Given
        counts.rejected("r1", Rejection.Reason.BAD_ID, "key and id differ", "reports.raw.v1 0 @ 17");

        // When
        JsonNode item = json(visitor.open("/v1/rejected")).at("/items/0");

        // Then
        assertThat(item).isEqualTo(new ObjectMapper().readTree("""
                                {"id":"r1","reason":"bad-id","detail":"key and id differ",
                                "where":"reports.raw.v1 0 @ 17","excerpt":"<b>excerpt",
                                "rejectedAt":"2022-03-01T16:30:05Z","place":"reports.rejected.v1/0/0",
                                "state":"open"}"""));
    }

    @Test
    void deadLettersAreAskedForByTheirState() throws Exception {
        // Given
        counts.deadLetter("r1", "java.lang.IllegalStateException", "a <bug>", AsideState.OPEN)
                .deadLetter("r2", "x", "y", AsideState.DISCARDED);

        // When
        JsonNode open = json(visitor.open("/v1/dead-letters")).at("/items");
        JsonNode discarded =
                json(visitor.open("/v1/dead-letters?state=discarded")).at("/items");
        JsonNode all = json(visitor.open("/v1/dead-letters?state=all")).at("/items");

        // Then
        assertThat(open).singleElement().isEqualTo(new ObjectMapper().readTree("""
                                {"place":"reports.dead-letter.v1/2/17","id":"r1",
                                "exception":"java.lang.IllegalStateException","message":"a <bug>",
                                "node":"analyze-report","analysisVersion":"rules-1","attempt":3,
                                "setAsideAt":"2022-03-01T16:30:05Z","state":"open"}"""));
        assertThat(discarded.findValuesAsText("id")).containsExactly("r2");
        assertThat(all).hasSize(2);
        assertThat(visitor.open("/v1/rejected?state=shut").statusCode()).isEqualTo(400);
    }

    @Test
    void whatWasSetAsideIsCountedByItsState() throws Exception {
        // Given
        counts.aside = new Counts.SetAside(new Counts.Pile(1, 2, 3), new Counts.Pile(4, 5, 6), 7, 8);

        // When
        JsonNode answer = json(visitor.open("/v1/set-aside"));

        // Then
        assertThat(answer).isEqualTo(new ObjectMapper().readTree("""
                                {"rejected":{"open":1,"retried":2,"discarded":3},
                                "deadLetters":{"open":4,"retried":5,"discarded":6},"unreadable":7,"refused":8}"""));
    }

    @Test
    void theSummarySaysWhenSomethingWasLastWritten() throws Exception {
        // Given
        counts.summary = new Counts.Summary(1, 2, 3, 4, 5, 6, CountsInMemory.NOW);

        // When
        JsonNode answer = json(visitor.open("/v1/summary"));

        // Then
        assertThat(answer).isEqualTo(new ObjectMapper().readTree("""
                                {"reports":1,"epidemicReports":2,"rejected":3,"deadLetters":4,"measureCells":5,
                                "measureMentions":6,"writtenAt":"2022-03-01T16:30:05Z"}"""));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        return new ObjectMapper().readTree(answer.body());
    }
}
