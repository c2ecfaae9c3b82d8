package org.epistream.domain.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.ReportKind;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionTest {
    private static final Span SPAN = new Span(0, 4);
    private static final LocalDate DAY = LocalDate.of(2022, 3, 14);
    private static final RegionCode COUNTY = new RegionCode("410526");
    private static final RegionCode CITY = new RegionCode("410500");
    private static final MeasureCell TESTING = cell("testing", 1);
    private static final MeasureCell LOCKDOWN = cell("lockdown", 1);

    @Test
    void aCorrectedReportTakesBackWhatItNoLongerSays() {
        // Given
        Contribution older = measures(Map.of(TESTING, new Tally(3, 1, 1), LOCKDOWN, new Tally(1, 1, 1)));
        Contribution newer = measures(Map.of(TESTING, new Tally(2, 1, 1)));

        // When
        Contribution difference = newer.minus(older);

        // Then
        assertThat(difference.measures())
                .containsOnly(Map.entry(TESTING, new Tally(-1, 0, 0)), Map.entry(LOCKDOWN, new Tally(-1, -1, -1)));
    }

    @Test
    void theSameContributionTwiceChangesNothing() {
        // Given
        Contribution once = measures(Map.of(TESTING, new Tally(3, 1, 1)));

        // When
        Contribution difference = once.minus(once);

        // Then
        assertThat(difference).isEqualTo(Contribution.NONE);
    }

    @Test
    void aPersonNamedWithAndWithoutATitleCountsInOneCell() {
        // When
        Contribution contribution = Contribution.of(report(
                true,
                List.of(COUNTY, COUNTY, CITY),
                person(0, "褚望川", null),
                person(0, "褚望川", "县委书记"),
                person(1, "褚望川", "书记"),
                person(2, "褚望川", null)));

        // Then
        assertThat(contribution.entities())
                .containsOnly(
                        Map.entry(EntityCell.person(DAY, COUNTY, "褚望川", "县委书记"), new Tally(3, 1, 1)),
                        Map.entry(EntityCell.person(DAY, CITY, "褚望川", null), new Tally(1, 1, 1)));
    }

    @Test
    void aPlaceCountsUnderItsOfficialNameAndItsCode() {
        // When
        Contribution contribution = Contribution.of(report(
                true,
                List.of(COUNTY),
                place("鼓楼", "410204"),
                place("鼓楼区", "410204"),
                place("鼓楼区", "320106"),
                new Mention.Body(0, SPAN, "鼓楼区疾控中心", Why.of("last-word"))));

        // Then
        assertThat(contribution.entities())
                .containsOnly(
                        Map.entry(EntityCell.place(DAY, COUNTY, "鼓楼区", new RegionCode("410204")), new Tally(2, 1, 1)),
                        Map.entry(EntityCell.place(DAY, COUNTY, "鼓楼区", new RegionCode("320106")), new Tally(1, 1, 1)),
                        Map.entry(EntityCell.body(DAY, COUNTY, "鼓楼区疾控中心"), new Tally(1, 1, 1)));
    }

    @Test
    void equalNumbersCountInOneCellAndOthersBesideIt() {
        // When
        Contribution contribution = Contribution.of(report(
                true,
                List.of(COUNTY),
                figure("3", "例"),
                figure("3.0", "例"),
                figure("4", "例"),
                figure("3", "名"),
                figure("3E+5", null)));

        // Then
        assertThat(contribution.figures())
                .containsOnly(
                        Map.entry(cases("3", "例"), new Tally(2, 1, 1)),
                        Map.entry(cases("4", "例"), new Tally(1, 1, 1)),
                        Map.entry(cases("3", "名"), new Tally(1, 1, 1)),
                        Map.entry(cases("300000", null), new Tally(1, 1, 1)));
    }

    @Test
    void aReportThatDealsWithNoDiseaseCountsNoFigures() {
        // When
        Contribution contribution =
                Contribution.of(report(false, List.of(COUNTY), figure("3", "例"), person(0, "褚望川", null)));

        // Then
        assertThat(contribution.figures()).isEmpty();
        assertThat(contribution.entities()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "1e18", "1e999999999", "0.0000001", "1e-999999999"})
    void aNumberBeyondAllBoundsIsNotCountedAndTheRestIs(String value) {
        // When
        Contribution contribution =
                Contribution.of(report(true, List.of(COUNTY), figure(value, "例"), figure("3", "例".repeat(90))));

        // Then
        assertThat(contribution.figures())
                .containsOnly(Map.entry(cases("3", "例".repeat(FigureCell.MAX_UNIT)), new Tally(1, 1, 1)));
    }

    @Test
    void aCorrectedFigureTakesTheOldOneBackAndAWithdrawalAll() {
        // Given
        Contribution older = Contribution.of(report(true, List.of(COUNTY), figure("3", "例"), person(0, "褚望川", "县长")));
        Contribution newer = Contribution.of(report(true, List.of(COUNTY), figure("4", "例"), person(0, "褚望川", "县委书记")));

        // When
        Contribution corrected = newer.minus(older);
        Contribution withdrawn = Contribution.NONE.minus(older);

        // Then
        assertThat(corrected.figures())
                .containsOnly(
                        Map.entry(cases("3", "例"), new Tally(-1, -1, -1)),
                        Map.entry(cases("4", "例"), new Tally(1, 1, 1)));
        assertThat(corrected.entities())
                .containsOnly(
                        Map.entry(EntityCell.person(DAY, COUNTY, "褚望川", "县长"), new Tally(-1, -1, -1)),
                        Map.entry(EntityCell.person(DAY, COUNTY, "褚望川", "县委书记"), new Tally(1, 1, 1)));
        assertThat(withdrawn.figures()).containsOnly(Map.entry(cases("3", "例"), new Tally(-1, -1, -1)));
        assertThat(withdrawn.entities()).hasSize(1);
    }

    @Test
    void theOrderOfStoriesAndFiguresDoesNotMatter() {
        // Given
        List<Mention> mentions = new ArrayList<>(List.of(
                figure("3", "例"), figure("3", "例"), figure("4", "例"), place("鼓楼", "410204"), person(0, "褚望川", "县长")));
        Contribution inOrder = Contribution.of(report(true, List.of(COUNTY), mentions.toArray(Mention[]::new)));

        // When
        Collections.reverse(mentions);
        Contribution reversed = Contribution.of(report(true, List.of(COUNTY), mentions.toArray(Mention[]::new)));

        // Then
        assertThat(reversed).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void takingBackUndoesAdding(Contribution older, Contribution newer) {
        // When
        Map<MeasureCell, Tally> total = new HashMap<>(older.measures());
        newer.minus(older).measures().forEach((cell, tally) -> total.merge(cell, tally, Tally::plus));
        total.values().removeIf(Tally::isZero);

        // Then
        assertThat(total).isEqualTo(newer.measures());
    }

    static Stream<Arguments> pairs() {
        Random random = new Random(20_200_123);
        return IntStream.range(0, 200).mapToObj(i -> Arguments.of(contribution(random), contribution(random)));
    }

    private static Contribution contribution(Random random) {
        Map<MeasureCell, Tally> tallies = new HashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String type = Stream.of("testing", "lockdown", "schools")
                    .skip(random.nextInt(3))
                    .findFirst()
                    .orElseThrow();
            tallies.put(cell(type, 1 + random.nextInt(3)), new Tally(1 + random.nextInt(5), 1, 1));
        }
        return measures(tallies);
    }

    private static MeasureCell cell(String type, int dayOfMonth) {
        return new MeasureCell(
                new Day(LocalDate.of(2022, 3, dayOfMonth), Day.From.STORY),
                new RegionCode("410000"),
                new MeasureType(type),
                Status.DIRECTIVE);
    }

    private static EnrichedReport report(boolean epidemic, List<RegionCode> regions, Mention... mentions) {
        List<Story> stories = regions.stream()
                .map(region -> new Story(null, region, new Day(DAY, Day.From.STORY), SPAN))
                .toList();
        Analysis analysis = new Analysis(
                "v1",
                epidemic,
                null,
                ReportKind.OTHER,
                null,
                null,
                null,
                List.of(),
                stories,
                List.of(mentions),
                0,
                List.of(),
                List.of(),
                null);
        return new EnrichedReport(new ReportId("r1"), null, null, Instant.EPOCH, 4, analysis);
    }

    private static Mention person(int story, String name, @Nullable String title) {
        return new Mention.Person(story, SPAN, name, title, Why.of("title-before-name"));
    }

    private static Mention place(String text, String code) {
        return new Mention.Place(0, SPAN, text, new RegionCode(code), List.of(), 1, Why.of("full-name"));
    }

    private static Mention figure(String value, @Nullable String unit) {
        return new Mention.Figure(
                0, SPAN, "3例", "confirmed-new", new BigDecimal(value), unit, Why.of("number-and-unit"));
    }

    private static FigureCell cases(String value, @Nullable String unit) {
        return new FigureCell(new Day(DAY, Day.From.STORY), COUNTY, "confirmed-new", unit, new BigDecimal(value));
    }

    private static Contribution measures(Map<MeasureCell, Tally> tallies) {
        return new Contribution(tallies, Map.of(), Map.of());
    }
}
