package org.epistream.domain.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterWordsTest {
    @Test
    void noWordsAskForEverything() {
        assertThat(read(Map.of())).isEqualTo(Filter.ALL);
        assertThat(FilterWords.write(Filter.ALL)).isEmpty();
    }

    @Test
    void aFilterIsReadFromItsWordsAndWrittenAsTheSame() {
        // Given
        Map<String, String> words = Map.of(
                "region",
                "420100",
                "itself",
                "true",
                "type",
                "testing",
                "status",
                "done",
                "from",
                "2020-02-03",
                "to",
                "2020-02-03",
                "source",
                "' OR 1=1");

        // When
        Filter filter = read(words);

        // Then
        assertThat(filter)
                .isEqualTo(new Filter(
                        new RegionCode("420100"),
                        true,
                        CellKind.MEASURE,
                        "testing",
                        Status.DONE,
                        LocalDate.of(2020, 2, 3),
                        LocalDate.of(2020, 2, 3),
                        "' OR 1=1"));
        assertThat(FilterWords.write(filter)).isEqualTo(words);
    }

    @Test
    void measuresAndFiguresAreNamedByTheirCodesAndAllElseByKindAndName() {
        assertThat(FilterWords.write(Filter.ALL.measures(new MeasureType("testing"))))
                .isEqualTo(Map.of("type", "testing"));
        assertThat(FilterWords.write(Filter.ALL.measures(null))).isEqualTo(Map.of("kind", "measure"));
        assertThat(FilterWords.write(Filter.ALL.named(CellKind.FIGURE, "tested")))
                .isEqualTo(Map.of("what", "tested"));
        assertThat(FilterWords.write(Filter.ALL.named(CellKind.PERSON, "张三")))
                .isEqualTo(Map.of("kind", "person", "name", "张三"));
        assertThat(read(Map.of("kind", "measure", "name", "testing")))
                .isEqualTo(Filter.ALL.measures(new MeasureType("testing")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region | 42 | region is '42', not a code of six digits",
                "type | Testing | type is 'Testing', not a type of measures such as testing",
                "what | ' x' | what is ' x', not a kind of figure such as confirmed-new",
                "kind | date | kind is 'date', not one of measure, person, place, body, meeting, figure",
                "status | DONE | status is 'DONE', not one of directive, planned, done, lifted, criticised",
                "from | 2020-02-31 | from is '2020-02-31', not a day such as 2022-03-14",
                "to | yesterday | to is 'yesterday', not a day such as 2022-03-14",
                "name | ' ' | name is ' ', not a text of 1 to 2000 characters"
            })
    void aWordThatCannotBeReadIsNamedWithWhatIsWanted(String name, String word, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of(name, word)))
                .withMessage(message);
    }

    @Test
    void wordsThatContradictOneAnotherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("from", "2020-02-03", "to", "2020-02-02")))
                .withMessage("to is 2020-02-02, before from, which is 2020-02-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("kind", "person", "type", "testing")))
                .withMessage("kind is 'person', and type asks for measures");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("what", "tested", "type", "testing")))
                .withMessage("of type, what and name only one can be asked for");
    }

    @Test
    void ofALongWordAMessageRepeatsTheBeginning() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("region", "9".repeat(1_000))))
                .withMessage("region is '" + "9".repeat(60) + "…', not a code of six digits");
    }

    private static Filter read(Map<String, String> words) {
        return FilterWords.read(words::get);
    }
}
