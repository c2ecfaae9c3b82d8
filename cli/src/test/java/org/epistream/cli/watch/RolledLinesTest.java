package org.epistream.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Words;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class RolledLinesTest {
    private final StringWriter out = new StringWriter();

    @Test
    void theTableHasTheSumsAndEveryChangeTheNewSum() {
        // Given
        RolledLines lines = lines(false, Locale.ENGLISH);
        lines.standing(cell("410526", "2022-03-14", Day.From.STORY), new Tally(3, 2, 1));
        lines.standing(cell("410526", "2022-03-14", Day.From.PUBLISHED), new Tally(1, 1, 1));
        lines.standing(cell("410105", "2022-03-20", Day.From.STORY), new Tally(2, 1, 1));

        // When
        lines.endOfStanding();
        lines.changed(cell("410526", "2022-03-14", Day.From.STORY), new Tally(0, 0, 0));
        lines.changed(cell("429004", "2022-03-21", Day.From.STORY), new Tally(7, 1, 1));

        // Then
        assertThat(words())
                .containsSubsequence(
                        "Week from Region Measure Status Mentions Reports at most Distinct at most",
                        "2022-03-14 河南省 Testing done 6 4 3",
                        "Week from 2022-03-14 河南省 Testing done: 3 mentions in at most 2 reports, at most 2 of them distinct",
                        "Week from 2022-03-21 湖北省 Testing done: 7 mentions in at most 1 reports, at most 1 of them distinct");
    }

    @Test
    void forPipesEachSumIsOneObjectAndASumOfNothingIsZero() {
        // Given
        RolledLines lines = lines(true, Locale.CHINESE);
        lines.standing(cell("410526", "2022-03-14", Day.From.STORY), new Tally(3, 2, 1));
        lines.standing(cell("410105", "2022-03-15", Day.From.STORY), new Tally(2, 1, 1));

        // When
        lines.endOfStanding();
        lines.changed(cell("410526", "2022-03-14", Day.From.STORY), Tally.ZERO);
        lines.changed(cell("410105", "2022-03-15", Day.From.STORY), Tally.ZERO);

        // Then
        String cell = "{\"cell\":{\"level\":\"province\",\"region\":\"410000\",\"period\":\"week\","
                + "\"starts\":\"2022-03-14\",\"type\":\"testing\",\"status\":\"done\"},";
        assertThat(out.toString().lines())
                .containsExactly(
                        cell + "\"mentions\":5,\"reportsAtMost\":3,\"distinctReportsAtMost\":2}",
                        cell + "\"mentions\":2,\"reportsAtMost\":1,\"distinctReportsAtMost\":1}",
                        cell + "\"mentions\":0,\"reportsAtMost\":0,\"distinctReportsAtMost\":0}");
    }

    private RolledLines lines(boolean json, Locale language) {
        PrintWriter writer = new PrintWriter(out, true);
        Console console = new Console(writer, writer, Ansi.OFF, Console.COLUMNS, new Words(language));
        return new RolledLines(console, json, Division.Level.PROVINCE, Period.WEEK);
    }

    private List<String> words() {
        return out.toString()
                .lines()
                .map(line -> line.strip().replaceAll(" {2,}", " "))
                .toList();
    }

    private static MeasureCell cell(String region, String day, Day.From from) {
        return new MeasureCell(
                new Day(LocalDate.parse(day), from), new RegionCode(region), new MeasureType("testing"), Status.DONE);
    }
}
