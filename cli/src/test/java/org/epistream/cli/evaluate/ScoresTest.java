package org.epistream.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import org.epistream.cli.show.Words;
import org.epistream.events.Json;
import org.junit.jupiter.api.Test;

class ScoresTest {
    @Test
    void hitsAreSummedOverAllCasesBeforeTheyAreDivided() throws Exception {
        // Given
        CaseScore one = score("{'places': ['a']}", "{'places': ['a', 'b', 'c']}");
        CaseScore other = score("{'places': ['a', 'b', 'c', 'd']}", "{'places': ['d']}");

        // When
        Scores scores = new Scores(List.of(one, other));

        // Then
        assertThat(scores.precision(Row.PLACES)).isEqualTo(0.5);
        assertThat(scores.recall(Row.PLACES)).isEqualTo(0.4);
        assertThat(scores.value(Row.PLACES)).isCloseTo(4.0 / 9, within(1e-12));
        assertThat(scores.table()).isEqualTo(new Scores(List.of(other, one)).table());
    }

    @Test
    void aRowWithNothingInItIsRightAndOneWithNothingOnOneSideIsNot() throws Exception {
        assertThat(new Scores(List.of(score("{}", "{}"))).value(Row.PLACES)).isEqualTo(1);

        Scores invented = new Scores(List.of(score("{}", "{'places': ['a']}")));
        assertThat(invented.precision(Row.PLACES)).isZero();
        assertThat(invented.recall(Row.PLACES)).isZero();
        assertThat(invented.value(Row.PLACES)).isZero();
    }

    @Test
    void theTableHasOneRowForEachFieldInLine() throws Exception {
        // When
        List<String> table = new Scores(
                        List.of(score("{'places': ['a', 'b'], 'stories': 1}", "{'places': ['a'], 'stories': 1}")))
                .table();

        // Then
        assertThat(table)
                .hasSize(1 + Row.values().length)
                .startsWith("field                  P       R      F1   hits   pred   gold")
                .contains(
                        "places             1.000   0.500   0.667      1      1      2",
                        "dates              1.000   1.000   1.000      0      0      0",
                        "stories                            1.000      1             1",
                        "disease                            0.000      0             1");
    }

    @Test
    void aNumberInTheMiddleIsRoundedToTheEvenSide() {
        assertThat(Scores.rounded(1.0 / 16)).isEqualTo("0.062");
        assertThat(Scores.rounded(3.0 / 16)).isEqualTo("0.188");
        assertThat(Scores.rounded(2.0 / 3)).isEqualTo("0.667");
    }

    @Test
    void measuresOfAReportThatIsAboutNoDiseaseAreCounted() throws Exception {
        String found = "{'epidemic': true, 'measures': [{'type': 'testing'}, {'type': 'testing'}]}";
        assertThat(score("{'epidemic': false}", found).falseMeasures()).isEqualTo(2);
        assertThat(score("{'epidemic': false, 'measures': [{'type': 'testing'}]}", found)
                        .falseMeasures())
                .isEqualTo(2);
        assertThat(score("{'epidemic': null}", found).falseMeasures()).isZero();
        assertThat(score("{'epidemic': 'false'}", found).falseMeasures()).isZero();
    }

    @Test
    void aMissingCaseCountsAsNothingFoundAndAllSingleValuesWrong() throws Exception {
        // When
        CaseScore missing = CaseScore.missing("x", read("{'places': ['a'], 'disease': null}"));

        // Then
        assertThat(missing.match(Row.PLACES).gold()).isEqualTo(1);
        assertThat(missing.wrong()).isEqualTo(Row.SINGLES);
        assertThat(new Scores(List.of(missing)).missing()).containsExactly("x");
    }

    @Test
    void aCaseIsOneLine() throws Exception {
        assertThat(score("{'places': ['a']}", "{'places': ['b'], 'title': 'x'}").line())
                .startsWith("x persons 0/0p/0g; persons+title 0/0p/0g; places 0/1p/1g; ")
                .endsWith("; reporters 0/0p/0g wrong: epidemic,disease,kind,stories,title,published,source,region");
    }

    @Test
    void theDifferencesNameWhatIsMissingAndWhatIsExtra() throws Exception {
        // Given
        CaseScore score = score(
                "{'places': ['a', 'c'], 'stories': 1, 'disease': '流感\\u001b[2J', 'measures': [{'type': 'testing', 'text': '采样'}]}",
                "{'places': ['b', 'c'], 'stories': 1, 'disease': null}");

        // When
        List<String> lines = Differences.of(score, new Words(Locale.ENGLISH));

        // Then
        assertThat(lines)
                .contains(
                        "  places          missing: a",
                        "  places          extra: b",
                        "  measures        missing: testing (采样)",
                        "  disease         – instead of 流感·[2J")
                .noneMatch(line -> line.contains("stories"));
    }

    private static CaseScore score(String gold, String predicted) throws JsonProcessingException {
        return CaseScore.of("x", read(gold), Answers.predicted(Json.mapper().readTree(predicted.replace('\'', '"'))));
    }

    private static Answers read(String json) throws JsonProcessingException {
        return Answers.gold(Json.mapper().readTree(json.replace('\'', '"')));
    }
}
