package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.InternationalCode;
import org.epistream.domain.measure.InternationalCodes;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the views make of the counts, whatever the database, beside what plain code makes of the same rows. */
abstract class RollUpsTest {
    /**
     * A county, its city and province; a district and a county of province-level cities; a county that its province rules; a
     * city without counties; a province without divisions; the country; a story of nobody; codes that no division has.
     */
    private static final List<String> REGIONS = List.of(
            "410526", "410500", "410000", "110101", "500235", "110000", "429004", "419001", "441900", "460400",
            "710000", "100000", "000000", "999999", "419999");

    private static final List<String> DAYS = List.of(
            "2019-12-29",
            "2019-12-30",
            "2020-01-01",
            "2020-01-05",
            "2020-02-29",
            "2020-03-01",
            "2021-01-03",
            "2021-01-04");

    private static final List<String> TYPES = List.of(
            "testing",
            "entry-checks",
            "venues",
            "lockdown",
            "personal-protection",
            "infection-control",
            "cold-chain",
            "schools",
            "communication",
            "nobody-knows");

    private static final Map<String, Integer> HIGHEST =
            Map.of("C1", 3, "C2", 3, "C3", 2, "C4", 4, "C5", 2, "C6", 3, "C7", 2, "C8", 4, "H1", 2);

    private final Database database = fresh();

    /** A database with nothing in it. */
    abstract Database fresh();

    @AfterEach
    void close() {
        database.close();
    }

    private record Row(
            String day, String from, String region, String type, Status status, long mentions, long reports) {
        long distinct() {
            return Math.min(reports, 2);
        }

        Change change() {
            return Change.put(
                    SinkTable.MEASURES_DAILY, day, from, region, type, status.code(), mentions, reports, distinct());
        }
    }

    @Test
    void everyLevelAndPeriodAddsUpToWhatPlainCodeCounts() throws Exception {
        // Given
        List<Row> rows = someRows();
        store(MeasureCatalogue.packaged(), rows);

        // When
        Map<String, Tally> found = new TreeMap<>();
        for (List<String> row : query("SELECT * FROM measures_rolled_up")) {
            Tally sum = new Tally(Long.parseLong(row.get(6)), Long.parseLong(row.get(7)), Long.parseLong(row.get(8)));
            found.put(String.join("|", row.subList(0, 6)), sum);
        }

        // Then
        Map<String, Tally> counted = new TreeMap<>();
        for (Row row : rows) {
            for (String level : List.of("county", "city", "province", "country")) {
                for (String period : List.of("day", "week", "month")) {
                    String cell = String.join(
                            "|",
                            level,
                            at(level, row.region()),
                            period,
                            start(period, row.day()),
                            row.type(),
                            row.status().code());
                    counted.merge(cell, new Tally(row.mentions(), row.reports(), row.distinct()), Tally::plus);
                }
            }
        }
        assertThat(found).isEqualTo(counted);
    }

    @Test
    void noMentionIsLostFromLevelToLevelNorFromPeriodToPeriod() throws Exception {
        // Given
        List<Row> rows = someRows();
        store(MeasureCatalogue.packaged(), rows);

        // When
        var sums = query("SELECT level, period, SUM(mentions) FROM measures_rolled_up GROUP BY level, period");

        // Then
        long all = rows.stream().mapToLong(Row::mentions).sum();
        assertThat(sums).hasSize(12).allSatisfy(row -> assertThat(row.get(2)).isEqualTo(String.valueOf(all)));
    }

    @Test
    void stringencyIsWhatPlainCodeMakesOfTheSameRows() throws Exception {
        // Given
        List<Row> rows = someRows();
        store(MeasureCatalogue.packaged(), rows);

        // When
        var series = query("SELECT * FROM stringency");

        // Then
        Set<String> cells = new LinkedHashSet<>();
        for (List<String> row : series) {
            String province = row.get(0);
            String day = row.get(1);
            List<Row> that = rows.stream()
                    .filter(each -> at("province", each.region()).equals(province)
                            && each.day().equals(day))
                    .toList();
            long mentions = that.stream().mapToLong(Row::mentions).sum();
            Map<String, Double> heights = heights(that);
            double sum = heights.values().stream().mapToDouble(height -> height).sum();
            assertThat(Double.parseDouble(row.get(2))).isCloseTo(sum / 9, within(0.051));
            assertThat(row.get(3)).isEqualTo(String.valueOf(heights.size()));
            assertThat(row.get(4)).isEqualTo(String.valueOf(mentions));
            assertThat(Double.parseDouble(row.get(5)))
                    .isCloseTo(
                            share(that, mentions, "cold-chain", "infection-control", "nobody-knows"), within(0.0001));
            assertThat(Double.parseDouble(row.get(6)))
                    .isCloseTo(
                            share(
                                    that,
                                    mentions,
                                    "cold-chain",
                                    "infection-control",
                                    "nobody-knows",
                                    "testing",
                                    "personal-protection"),
                            within(0.0001));
            assertThat(Double.parseDouble(row.get(7)))
                    .isCloseTo(share(that, mentions, "infection-control", "nobody-knows"), within(0.0001));
            cells.add(province + "|" + day);
        }
        Set<String> wanted = new TreeSet<>();
        rows.forEach(row -> wanted.add(at("province", row.region()) + "|" + row.day()));
        assertThat(cells).hasSameSizeAs(series).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void aCodeWithAnOrdinalCountsByItAndOneWithoutAsTheHighest() throws Exception {
        // Given
        store(
                MeasureCatalogue.packaged(),
                List.of(
                        new Row("2022-03-14", "story", "110101", "entry-checks", Status.DONE, 1, 1),
                        new Row("2022-03-15", "story", "110101", "entry-checks", Status.DONE, 1, 1),
                        new Row("2022-03-15", "story", "110105", "venues", Status.DIRECTIVE, 1, 1),
                        new Row("2022-03-16", "story", "110101", "venues", Status.LIFTED, 4, 1)));

        // When
        var series = query("SELECT province, day, stringency, indicators FROM stringency ORDER BY day");

        // Then
        assertThat(series)
                .extracting(row -> String.join("|", row))
                .containsExactly("110000|2022-03-14|3.7|1", "110000|2022-03-15|11.1|1", "110000|2022-03-16|0.0|0");
    }

    @Test
    void everyDivisionTypeAndCodeOfTheCatalogueStandsInItsTable() throws Exception {
        // When
        store(MeasureCatalogue.packaged(), List.of());

        // Then
        assertThat(query("SELECT code, name, parent FROM divisions"))
                .hasSameSizeAs(Divisions.packaged().all())
                .contains(Arrays.asList("100000", "中华人民共和国", null), List.of("429004", "仙桃市", "420000"));
        assertThat(query("SELECT * FROM measure_types"))
                .hasSameSizeAs(MeasureCatalogue.packaged().all())
                .contains(List.of("personal-protection", "个人防护", "Personal protection", "sometimes", "always"));
        assertThat(query("SELECT code, ordinal, near FROM international_codes WHERE type = 'central-quarantine'"))
                .containsExactlyInAnyOrder(List.of("C8", "2", "入境 境外 国外 回国 归国"), Arrays.asList("3.2.2", null, ""));
    }

    @Test
    void aTypeOfTheUsersOwnHasItsNamesAndCodesAndStaysWhenAnotherStoreDoesNotKnowIt() throws Exception {
        // Given
        MeasureType pets = new MeasureType("pet-control");
        MeasureCatalogue own = MeasureCatalogue.packaged()
                .with(
                        new MeasureCatalogue.Entry(pets, "宠物管控", "Pet control"),
                        new InternationalCodes(InternationalCode.of("C6"), InternationalCode.none("no animals")));
        store(own, List.of(new Row("2022-03-14", "story", "410526", "pet-control", Status.DONE, 1, 1)));

        // When
        store(MeasureCatalogue.packaged(), List.of());

        // Then
        assertThat(query("SELECT chinese, oxcgrt, phsm FROM measure_types WHERE type = 'pet-control'"))
                .containsExactly(List.of("宠物管控", "always", "never"));
        assertThat(query("SELECT stringency FROM stringency")).containsExactly(List.of("11.1"));
    }

    @Test
    void whatIsNoLongerInTheCatalogueLeavesAndWhatHasChangedIsMended() throws Exception {
        // Given
        store(MeasureCatalogue.packaged(), List.of());
        var before = List.of(query("SELECT * FROM divisions"), query("SELECT * FROM international_codes"));
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO international_codes VALUES ('testing', 'oxcgrt', 'H9', NULL, '')");
            statement.execute("INSERT INTO divisions VALUES ('419998', '旧县', 'county', '410000', 'a', 'b', 'c')");
            statement.execute("UPDATE divisions SET province = 'x' WHERE code = '410526'");
        }

        // When
        store(MeasureCatalogue.packaged(), List.of());

        // Then
        assertThat(List.of(query("SELECT * FROM divisions"), query("SELECT * FROM international_codes")))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(before);
    }

    private static List<Row> someRows() {
        Random random = new Random(4);
        Map<String, Row> rows = new TreeMap<>();
        for (int i = 0; i < 800; i++) {
            Row row = new Row(
                    DAYS.get(random.nextInt(DAYS.size())),
                    List.of("story", "published", "observed").get(random.nextInt(3)),
                    REGIONS.get(random.nextInt(REGIONS.size())),
                    TYPES.get(random.nextInt(TYPES.size())),
                    Status.values()[random.nextInt(5)],
                    1 + random.nextInt(9),
                    1 + random.nextInt(3));
            rows.put(row.change().key().toString(), row);
        }
        return new ArrayList<>(rows.values());
    }

    /** By the chain of parents and their names alone. */
    private static String at(String level, String region) {
        List<Division> chain = new ArrayList<>();
        Division next = Divisions.packaged().find(new RegionCode(region)).orElse(null);
        while (next != null) {
            chain.add(next);
            next = next.parent() == null
                    ? null
                    : Divisions.packaged().find(next.parent()).orElseThrow();
        }
        for (Division division : chain) {
            boolean cityOfItsOwn = level.equals("city")
                    && division.level() == Division.Level.PROVINCE
                    && division.name().endsWith("市");
            if (division.level().name().equalsIgnoreCase(level) || cityOfItsOwn) {
                return division.code().value();
            }
        }
        return region;
    }

    private static String start(String period, String day) {
        return switch (period) {
            case "week" -> LocalDate.parse(day).with(ChronoField.DAY_OF_WEEK, 1).toString();
            case "month" -> day.substring(0, 8) + "01";
            default -> day;
        };
    }

    private static Map<String, Double> heights(List<Row> rows) {
        Map<String, Double> heights = new TreeMap<>();
        for (Row row : rows) {
            if (row.status() == Status.DIRECTIVE || row.status() == Status.DONE) {
                for (String code : MeasureCatalogue.packaged()
                        .codes(new MeasureType(row.type()), "")
                        .oxcgrt()
                        .codes()) {
                    String[] parts = code.split("=");
                    if (HIGHEST.containsKey(parts[0])) {
                        double height =
                                parts.length == 1 ? 100 : 100.0 * Integer.parseInt(parts[1]) / HIGHEST.get(parts[0]);
                        heights.merge(parts[0], height, Math::max);
                    }
                }
            }
        }
        return heights;
    }

    private static double share(List<Row> rows, long mentions, String... types) {
        return rows.stream()
                        .filter(row -> List.of(types).contains(row.type()))
                        .mapToDouble(Row::mentions)
                        .sum()
                / mentions;
    }

    private void store(MeasureCatalogue types, List<Row> rows) throws Exception {
        TopicPartition partition = new TopicPartition("measures", 0);
        try (Sink sink = new Sink(database, types, InstantSource.fixed(Instant.EPOCH))) {
            sink.open(new Origin("cluster", Map.of("measures", new Uuid(1, 1))));
            List<RecordChange> changes = IntStream.range(0, rows.size())
                    .mapToObj(i -> new RecordChange(rows.get(i).change(), partition, i))
                    .toList();
            sink.write(Batch.of(changes, Map.of(partition, sink.positions().getOrDefault(partition, 0L) + 1)));
        }
    }

    private List<List<String>> query(String sql) throws SQLException {
        try (Connection connection = database.openToRead();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
