package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Quote;
import org.epistream.domain.analysis.ReportKind;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Changes;
import org.epistream.domain.count.Contribution;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.count.ReadModel;
import org.epistream.domain.count.Tally;
import org.epistream.domain.count.Totals;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division.Level;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked about counts and what they stand on, whatever the database. */
abstract class ReadModelTest {
    private static final Instant NOW = Instant.parse("2020-02-05T00:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2020, 2, 3);
    private static final RegionCode WUHAN = new RegionCode("420100");
    private static final RegionCode YICHANG = new RegionCode("420500");
    private static final RegionCode HUBEI = new RegionCode("420000");
    private static final MeasureType TESTING = new MeasureType("testing");
    private static final Part ALL = Part.first(100);

    private final Database database = fresh();
    private final ReadModel model = new SqlReadModel(database).model();

    /** A database with nothing in it. */
    abstract Database fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void beforeThereIsADatabaseEveryAnswerIsEmpty() {
        assertThat(model.totals().measures(Filter.ALL, ALL)).isEmpty();
        assertThat(model.provenance().report("r1")).isEmpty();
        assertThat(model.changes().newest()).isZero();
        assertThat(model.changes().after(0, 10)).contains(List.of());
        assertThat(model.changes().state()).isEmpty();
    }

    @Test
    void everyNumberLeadsToItsReportsAndEveryReportToItsSentences() throws Exception {
        // Given
        store(report("r1", "武汉晚报"), report("r2", "湖北日报"));

        // When
        Filter cell =
                Filter.ALL.measures(TESTING).region(WUHAN).status(Status.DONE).days(MONDAY, MONDAY);
        List<Provenance.ReportRow> reports = model.provenance().reports(cell, ALL);
        Provenance.Report report = model.provenance().report("r1").orElseThrow();

        // Then
        assertThat(reports).extracting(Provenance.ReportRow::id).containsExactly("r1", "r2");
        assertThat(report.row()).isEqualTo(reports.get(0));
        assertThat(report.stories())
                .containsExactly(
                        new Provenance.StoryRow(0, "检测", WUHAN, day(MONDAY)),
                        new Provenance.StoryRow(1, null, YICHANG, day(MONDAY.plusDays(1))));
        Provenance.QuoteRow quote = report.quotes().get(0);
        assertThat(quote).isEqualTo(new Provenance.QuoteRow(0, "张三说核酸检测已完成。", "張三説核酸檢測已完成。", new Span(10, 21)));
        assertThat(report.mentions())
                .extracting(Provenance.MentionRow::kind)
                .containsExactly(CellKind.PERSON, CellKind.MEASURE, CellKind.FIGURE, CellKind.MEASURE);
        Provenance.MentionRow mention = report.mentions().get(1);
        assertThat(quote.text()
                        .substring(mention.inQuote().start(), mention.inQuote().end()))
                .isEqualTo("核酸检测");
        assertThat(quote.asItCame()
                        .substring(
                                mention.inQuoteAsItCame().start(),
                                mention.inQuoteAsItCame().end()))
                .isEqualTo("核酸檢測");
    }

    @Test
    void whatAReportSaysIsWhatItAddsToTheCounts() throws Exception {
        // Given
        EnrichedReport report = report("r1", null);
        store(report);

        // When
        List<Provenance.MentionRow> found = model.provenance().mentions(Filter.ALL, ALL);

        // Then
        Contribution added = Contribution.of(report);
        long counted = added.measures().values().stream()
                        .mapToLong(Tally::mentions)
                        .sum()
                + added.entities().values().stream().mapToLong(Tally::mentions).sum()
                + added.figures().values().stream().mapToLong(Tally::mentions).sum();
        assertThat(found).hasSize((int) counted);
        assertThat(found)
                .filteredOn(mention -> mention.kind() == CellKind.FIGURE)
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.name()).isEqualTo("tested");
                    assertThat(figure.value()).isEqualByComparingTo("12.5");
                    assertThat(figure.unit()).isEqualTo("万");
                });
        assertThat(found)
                .filteredOn(mention -> mention.kind() == CellKind.PERSON)
                .singleElement()
                .satisfies(person -> assertThat(person.title()).isEqualTo("市长"));
    }

    @Test
    void aRevisionTakesThePlaceOfAllThatTheReportSaidAndAWithdrawalLeavesNothing() throws Exception {
        // Given
        store(report("r1", "武汉晚报"), report("r2", null));

        // When
        store(shorter("r1"));
        List<Provenance.MentionRow> revised =
                model.provenance().report("r1").orElseThrow().mentions();
        write(ReportRows.of("r1", null));

        // Then
        assertThat(revised).extracting(Provenance.MentionRow::words).containsExactly("停课");
        assertThat(model.provenance().report("r1")).isEmpty();
        assertThat(model.provenance().mentions(Filter.ALL, ALL))
                .extracting(Provenance.MentionRow::reportId)
                .containsOnly("r2");
        assertThat(Tables.rows(database, "quotes")).hasSize(2);
        assertThat(Tables.rows(database, "stories")).hasSize(2);
    }

    @Test
    void ofAReportTwiceInABatchTheLaterOneStands() throws Exception {
        // When
        store(report("r1", null), shorter("r1"));

        // Then
        assertThat(model.provenance().mentions(Filter.ALL, ALL))
                .extracting(Provenance.MentionRow::words)
                .containsExactly("停课");
    }

    @Test
    void reportsAreFoundByRegionNameSourceAndDay() throws Exception {
        // Given
        store(report("r1", "武汉晚报"), report("r2", "湖北日报"), shorter("r3"));
        Provenance provenance = model.provenance();

        // Then
        assertThat(ids(provenance.reports(Filter.ALL, Part.first(2)))).containsExactly("r1", "r2");
        assertThat(ids(provenance.reports(Filter.ALL, new Part(2, 2)))).containsExactly("r3");
        assertThat(ids(provenance.reports(Filter.ALL.source("湖北日报"), ALL))).containsExactly("r2");
        assertThat(ids(provenance.reports(Filter.ALL.region(YICHANG), ALL))).containsExactly("r1", "r2");
        assertThat(ids(provenance.reports(Filter.ALL.region(HUBEI), ALL))).containsExactly("r1", "r2", "r3");
        assertThat(ids(provenance.reports(Filter.ALL.named(CellKind.PERSON, "张三"), ALL)))
                .containsExactly("r1", "r2");
        assertThat(ids(provenance.reports(
                        Filter.ALL.named(CellKind.PERSON, "张三").source("武汉晚报"), ALL)))
                .containsExactly("r1");
        assertThat(ids(provenance.reports(Filter.ALL.days(MONDAY.plusDays(1), null), ALL)))
                .containsExactly("r1", "r2");
        assertThat(ids(provenance.reports(Filter.ALL.status(Status.LIFTED), ALL)))
                .isEmpty();
        assertThat(ids(provenance.reports(Filter.ALL.source("' OR 1=1 --"), ALL)))
                .isEmpty();
    }

    @Test
    void mentionsAreFoundByTheSourceOfTheirReport() throws Exception {
        // Given
        store(report("r1", "武汉晚报"), report("r2", "湖北日报"));

        // When
        Filter filter = Filter.ALL.measures(null).source("湖北日报");
        List<Provenance.MentionRow> found = model.provenance().mentions(filter, ALL);
        List<Provenance.MentionRow> each = new ArrayList<>();
        model.provenance().eachMention(filter, each::add);

        // Then
        assertThat(found).extracting(Provenance.MentionRow::reportId).containsExactly("r2", "r2");
        assertThat(each).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void aReportOfAnAnalysisWithoutQuotesKeepsItsMentions() throws Exception {
        // Given
        EnrichedReport report = report("r1", null);
        Analysis analysis = report.analysis();
        store(new EnrichedReport(
                report.id(),
                null,
                null,
                NOW,
                40,
                analysis(analysis.stories(), analysis.mentions(), List.of(), analysis.source())));

        // When
        Provenance.Report found = model.provenance().report("r1").orElseThrow();

        // Then
        assertThat(found.quotes()).isEmpty();
        assertThat(found.mentions()).hasSize(4).allSatisfy(mention -> {
            assertThat(mention.quote()).isNull();
            assertThat(mention.inQuoteAsItCame()).isNull();
        });
    }

    @Test
    void measuresAddUpByLevelAndPeriod() throws Exception {
        // Given
        write(
                measures(MONDAY, "420102", "testing", "done", 1),
                measures(MONDAY.plusDays(6), "420500", "testing", "done", 2),
                measures(MONDAY.plusDays(7), "420100", "testing", "done", 4),
                measures(MONDAY.plusDays(7), "420100", "testing", "planned", 8),
                measures(MONDAY, "430100", "testing", "done", 16),
                measures(MONDAY, "000000", "schools", "done", 32));
        Totals totals = model.totals();

        // When
        Filter hubei = Filter.ALL.region(HUBEI).measures(TESTING).status(Status.DONE);

        // Then
        assertThat(sums(totals.series(hubei, Level.PROVINCE, Period.WEEK, ALL)))
                .containsExactly("420000 2020-02-10 4", "420000 2020-02-03 3");
        assertThat(sums(totals.series(hubei, Level.CITY, Period.MONTH, ALL)))
                .containsExactly("420100 2020-02-01 5", "420500 2020-02-01 2");
        assertThat(sums(totals.series(hubei, null, Period.DAY, Part.first(2))))
                .containsExactly("420100 2020-02-10 4", "420500 2020-02-09 2");
        assertThat(totals.byRegion(Filter.ALL.measures(null), Level.PROVINCE))
                .extracting(total -> total.region() + " " + total.status().code() + " "
                        + total.total().mentions())
                .containsExactly("000000 done 32", "420000 done 7", "420000 planned 8", "430000 done 16");
        assertThat(totals.measures(hubei, ALL)).hasSize(3);
        assertThat(totals.measures(hubei.itself(new RegionCode("420100")), ALL))
                .extracting(row -> row.total().mentions())
                .containsExactly(4L);
        assertThat(totals.measures(Filter.ALL.named(CellKind.PERSON, null), ALL))
                .isEmpty();
    }

    @Test
    void namesAndFiguresAreFiltered() throws Exception {
        // Given
        write(
                Change.put(SinkTable.ENTITIES_DAILY, "2020-02-03", "420100", "person", "张三", "市长", "", 3, 2, 1),
                Change.put(SinkTable.ENTITIES_DAILY, "2020-02-03", "430100", "body", "医院", "", "", 3, 2, 1),
                Change.put(SinkTable.FIGURES_DAILY, "2020-02-03", "story", "420100", "tested", "", "12.5", 1, 1, 1),
                Change.put(SinkTable.FIGURES_DAILY, "2020-02-03", "story", "420100", "deaths", "例", "1", 1, 1, 1));
        Totals totals = model.totals();
        List<BigDecimal> each = new ArrayList<>();

        // When
        totals.eachFigure(Filter.ALL, row -> each.add(row.cell().value()));

        // Then
        assertThat(totals.entities(Filter.ALL.region(HUBEI), ALL))
                .extracting(row -> row.cell().name())
                .containsExactly("张三");
        assertThat(totals.entities(Filter.ALL.named(CellKind.BODY, null), ALL)).hasSize(1);
        assertThat(totals.figures(Filter.ALL.named(CellKind.FIGURE, "tested"), ALL))
                .extracting(row -> row.cell().number())
                .containsExactly("12.5");
        assertThat(totals.figures(Filter.ALL.named(CellKind.BODY, null), ALL)).isEmpty();
        assertThat(each).containsExactly(BigDecimal.ONE, new BigDecimal("12.5"));
    }

    @Test
    void everyChangeOfATotalIsWrittenDownInOrder() throws Exception {
        // Given
        Changes changes = model.changes();
        write(measures(MONDAY, "420100", "testing", "done", 2));
        String before = changes.state();
        write(
                Change.remove(SinkTable.MEASURES_DAILY, "2020-02-03", "story", "420100", "testing", "done"),
                Change.put(SinkTable.ENTITIES_DAILY, "2020-02-03", "420100", "person", "张三", "市长", "", 3, 2, 1),
                Change.put(SinkTable.FIGURES_DAILY, "2020-02-03", "story", "420100", "tested", "", "12.5", 1, 1, 1));

        // When
        List<Changes.Change> all = changes.after(0, 10).orElseThrow();
        List<Changes.Change> rest = changes.after(all.get(1).number(), 1).orElseThrow();

        // Then
        assertThat(all)
                .extracting(change -> change.kind().code() + " " + change.name() + " "
                        + change.total().mentions())
                .containsExactly("measure testing 2", "measure testing 0", "person 张三 3", "figure tested 1");
        assertThat(rest).containsExactly(all.get(2));
        assertThat(changes.after(all.get(3).number(), 10)).contains(List.of());
        assertThat(changes.newest()).isEqualTo(all.get(3).number());
        assertThat(changes.state()).isNotEqualTo(before).isEqualTo(changes.state());
    }

    @Test
    void whoKnowsAChangeThatIsNoLongerKeptMustReadAnew() throws Exception {
        // Given
        write(measures(MONDAY, "420100", "testing", "done", 2));
        long known = model.changes().newest();

        // When
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM changes");
        }
        write(measures(MONDAY, "420100", "testing", "done", 3));

        // Then
        assertThat(model.changes().after(known, 10)).isEqualTo(Optional.empty());
        assertThat(model.changes().after(0, 10)).isEqualTo(Optional.empty());
        assertThat(model.changes().after(model.changes().newest(), 10)).contains(List.of());
    }

    @Test
    void typesOfMeasuresHaveTheirNames() throws Exception {
        // Given
        write(measures(MONDAY, "420100", "testing", "done", 2));

        // When
        List<Totals.MeasureTypeRow> types = model.totals().measureTypes();

        // Then
        assertThat(types)
                .hasSize(MeasureCatalogue.packaged().all().size())
                .contains(new Totals.MeasureTypeRow(TESTING, "核酸检测", "Testing", "sometimes", "always"));
    }

    private static List<String> ids(List<Provenance.ReportRow> rows) {
        return rows.stream().map(Provenance.ReportRow::id).toList();
    }

    private static List<String> sums(List<Totals.RolledMeasure> rows) {
        return rows.stream()
                .map(row -> row.cell().region() + " " + row.cell().starts() + " "
                        + row.total().mentions())
                .toList();
    }

    private static Change measures(LocalDate day, String region, String type, String status, long mentions) {
        return Change.put(SinkTable.MEASURES_DAILY, day.toString(), "story", region, type, status, mentions, 1L, 1L);
    }

    private static Day day(LocalDate date) {
        return new Day(date, Day.From.STORY);
    }

    private static EnrichedReport report(String id, String source) {
        List<Story> stories = List.of(
                new Story("检测", WUHAN, day(MONDAY), new Span(0, 30)),
                new Story(null, YICHANG, day(MONDAY.plusDays(1)), new Span(30, 40)));
        List<Mention> mentions = List.of(
                new Mention.Person(0, new Span(10, 12), "张三", "市长", Why.of("title-before-name")),
                new Mention.Date(0, new Span(12, 13), "说", "2020-02-03", Why.of("full-date")),
                measure(0, new Span(13, 17), "核酸检测", TESTING, Status.DONE),
                new Mention.Figure(0, new Span(17, 20), "已完成", "tested", new BigDecimal("12.50"), "万", Why.of("unit")),
                measure(1, new Span(31, 33), "检测", TESTING, Status.DIRECTIVE));
        List<Quote> quotes = List.of(
                new Quote(
                        new Span(10, 21),
                        "张三说核酸检测已完成。",
                        "張三説核酸檢測已完成。",
                        List.of(
                                new Quote.Quoted(0, 0, 2),
                                new Quote.Quoted(1, 2, 3),
                                new Quote.Quoted(2, 3, 7),
                                new Quote.Quoted(3, 7, 10))),
                new Quote(new Span(31, 36), "检测不停。", null, List.of(new Quote.Quoted(4, 0, 2))));
        return new EnrichedReport(new ReportId(id), null, null, NOW, 40, analysis(stories, mentions, quotes, source));
    }

    private static EnrichedReport shorter(String id) {
        return new EnrichedReport(
                new ReportId(id),
                2L,
                "https://example.org/",
                NOW.minusSeconds(1),
                40,
                analysis(
                        List.of(new Story(null, WUHAN, day(MONDAY), new Span(0, 10))),
                        List.of(measure(0, new Span(1, 3), "停课", new MeasureType("schools"), Status.DONE)),
                        List.of(new Quote(new Span(1, 4), "停课。", null, List.of(new Quote.Quoted(0, 0, 2)))),
                        null));
    }

    private static Analysis analysis(List<Story> stories, List<Mention> mentions, List<Quote> quotes, String source) {
        return new Analysis(
                "v1",
                true,
                null,
                ReportKind.NOTICE,
                "检测",
                null,
                source,
                List.of(),
                stories,
                mentions,
                0,
                quotes,
                List.of(),
                null);
    }

    private static Mention measure(int story, Span span, String text, MeasureType type, Status status) {
        return new Mention.Measure(
                story,
                span,
                text,
                type,
                status,
                null,
                null,
                MeasureCatalogue.packaged().codes(type, ""),
                new Why("term", text));
    }

    private void store(EnrichedReport... reports) throws Exception {
        write(Arrays.stream(reports)
                .map(report -> ReportRows.of(report.id().value(), report))
                .toArray(Change[]::new));
    }

    private void write(Change... changes) throws Exception {
        TopicPartition partition = new TopicPartition("measures", 0);
        try (Sink sink = new Sink(database, InstantSource.fixed(NOW))) {
            sink.open(new Origin("cluster", Map.of("measures", new Uuid(1, 1))));
            List<RecordChange> all = Arrays.stream(changes)
                    .map(change -> new RecordChange(change, partition, 0))
                    .toList();
            sink.write(Batch.of(all, Map.of(partition, sink.positions().getOrDefault(partition, 0L) + 1)));
        }
    }
}
