package org.epistream.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.epistream.cli.settings.SettingsException;
import org.junit.jupiter.api.Test;

class FloorsTest {
    /** No case at all: every list is right, no single value is. */
    private static final Scores NONE = new Scores(List.of());

    @Test
    void aFieldIsNamedAsInTheTableOrWithHyphens() {
        assertThat(Floors.parse(List.of("Title=0.5", "region=1", "measure types=1", "measure-types=1"))
                        .broken(NONE))
                .isEqualTo(Map.of(Row.TITLE, 0.5, Row.REGION, 1.0));
        assertThat(Row.named("measures+status")).contains(Row.MEASURES_AND_STATUS);
        assertThat(Row.named("persons-title")).contains(Row.PERSONS_AND_TITLES);
    }

    @Test
    void aFieldThatReachesItsFloorIsNotBelowIt() {
        assertThat(Floors.parse(List.of("title=0", "places=1.0")).broken(NONE)).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidWithTheNearestName() {
        SettingsException problems = catchThrowableOfType(
                SettingsException.class,
                () -> Floors.parse(List.of("mesures=0.9", "places=2", "places", "dates=NaN", "\u001b=1")));
        assertThat(problems.problems())
                .containsExactly(
                        "--fail-under: 'mesures' is no field; did you mean 'measures'?",
                        "--fail-under: 'places=2' is not field=number from 0 to 1",
                        "--fail-under: 'places' is not field=number from 0 to 1",
                        "--fail-under: 'dates=NaN' is not field=number from 0 to 1",
                        "--fail-under: '·' is no field");
    }
}
