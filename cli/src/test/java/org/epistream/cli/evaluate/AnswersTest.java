package org.epistream.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.epistream.events.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    @Test
    void anEmptyCaseHasNoValuesAndKnowsNothing() throws Exception {
        // When
        Answers gold = gold("{}");

        // Then
        assertThat(Row.LISTS).allSatisfy(row -> assertThat(gold.of(row)).isEmpty());
        assertThat(Row.SINGLES).allSatisfy(row -> assertThat(gold.of(row)).containsExactly(Single.NOTHING));
        assertThat(gold.deniesEpidemic()).isFalse();
    }

    @Test
    void aListThatIsNullIsEmpty() throws Exception {
        assertThat(gold("{'persons': null, 'measures': null}").of(Row.PERSONS)).isEmpty();
    }

    @Test
    void namesStandOnceEachAndMeasuresOncePerMention() throws Exception {
        // When
        Answers gold = gold("{'places': ['b', 'a', 'b'], 'measures': ["
                + "{'type': 'testing', 'text': '采样', 'status': 'done'}, {'type': 'testing', 'status': null}]}");

        // Then
        assertThat(keys(gold, Row.PLACES)).containsExactly("a", "b");
        assertThat(keys(gold, Row.MEASURES)).containsExactly("testing", "testing");
        assertThat(keys(gold, Row.MEASURES_AND_STATUS)).containsExactly("testing ", "testing done");
        assertThat(keys(gold, Row.MEASURE_TYPES)).containsExactly("testing");
        assertThat(gold.of(Row.MEASURES)).last().isEqualTo(new Value("testing", "testing (采样)"));
    }

    @Test
    void onePersonWithTwoTitlesIsOnePersonAndTwoTitles() throws Exception {
        // When
        Answers gold = gold("{'persons': [{'name': '甲', 'title': null}, {'name': '甲', 'title': '县长'}, {'name': '甲'}]}");

        // Then
        assertThat(gold.of(Row.PERSONS)).hasSize(1);
        assertThat(gold.of(Row.PERSONS_AND_TITLES)).extracting(Value::label).containsExactly("甲", "甲 (县长)");
    }

    @Test
    void aFigureWithoutAValueIsLeftOut() throws Exception {
        // When
        Answers gold = gold("{'figures': [{'kind': 'share', 'value': null}, {'value': null}, {'kind': 'share'},"
                + " {'kind': 'deaths', 'value': 0}, {'kind': 'deaths', 'value': -0.0}]}");

        // Then
        assertThat(keys(gold, Row.FIGURES)).containsExactly("deaths 0", "deaths 0");
    }

    @ParameterizedTest
    @CsvSource({"35, 35.0", "350000, 3.5e5", "0.5, '\"0.50\"'", "1e999, 2e999"})
    void aFigureIsTheSameHoweverItIsWritten(String one, String other) throws Exception {
        assertThat(keys(figure(one), Row.FIGURES)).isEqualTo(keys(figure(other), Row.FIGURES));
    }

    @Test
    void whiteSpaceInASingleValueDoesNotCount() throws Exception {
        assertThat(keys(gold("{'title': ' 通 告\\u3000二\\u00a0'}"), Row.TITLE))
                .isEqualTo(keys(gold("{'title': '通告二'}"), Row.TITLE));
        assertThat(keys(gold("{'title': 'null'}"), Row.TITLE)).isNotEqualTo(keys(gold("{}"), Row.TITLE));
        assertThat(keys(gold("{'stories': 1.0}"), Row.STORIES)).isEqualTo(keys(gold("{'stories': 1}"), Row.STORIES));
    }

    @Test
    void theOrderInTheFileDoesNotMatter() throws Exception {
        String one = "{'type': 'testing', 'text': '一'}";
        String other = "{'type': 'schools', 'text': '二'}";
        assertThat(gold("{'measures': [" + one + "," + other + "]}").of(Row.MEASURES))
                .isEqualTo(gold("{'measures': [" + other + "," + one + "]}").of(Row.MEASURES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{'places': 'a'}",
                "{'places': [410000]}",
                "{'dates': [null]}",
                "{'persons': ['甲']}",
                "{'persons': [{'title': '县长'}]}",
                "{'measures': [{'text': '采样'}]}",
                "{'figures': [{'kind': 'share', 'value': 'many'}]}",
                "{'figures': [{'kind': 'share', 'value': true}]}",
                "{'figures': [{'value': 1}]}"
            })
    void whatIsNotInTheFormIsNoCase(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> gold(json));
    }

    private static Answers figure(String value) throws JsonProcessingException {
        return gold("{'figures': [{'kind': 'other', 'value': " + value + "}]}");
    }

    private static List<String> keys(Answers answers, Row row) {
        return answers.of(row).stream().map(Value::key).toList();
    }

    private static Answers gold(String json) throws JsonProcessingException {
        return Answers.gold(Json.mapper().readTree(json.replace('\'', '"')));
    }
}
