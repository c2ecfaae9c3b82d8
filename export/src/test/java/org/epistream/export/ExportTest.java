package org.epistream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.FieldMatchingStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Changes;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.count.ReadModel;
import org.epistream.domain.count.Tally;
import org.epistream.domain.count.Totals;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
    private static final RegionCode WUHAN = new RegionCode("420100");
    private static final Day DAY = new Day(LocalDate.of(2020, 2, 3), Day.From.STORY);

    @TempDir
    Path folder;

    private final List<Object> rows = new ArrayList<>();
    private final List<Filter> asked = new ArrayList<>();

    @Test
    void measuresBecomeALineEachWithTheirNames() throws IOException {
        // Given
        rows.add(new Counts.MeasureRow(
                new MeasureCell(DAY, WUHAN, new MeasureType("testing"), Status.DONE), new Tally(5, 4, 3)));

        // When
        export(ExportFormat.CSV, ExportTable.MEASURES);

        // Then
        assertThat(Files.readString(folder.resolve("measures.csv")))
                .isEqualTo(
                        "\ufeffday,day_from,region,region_name,type,type_chinese,type_english,status,mentions,reports,"
                                + "distinct_reports\r\n"
                                + "2020-02-03,story,420100,湖北省武汉市,testing,核酸检测,Testing,done,5,4,3\r\n");
        assertThat(asked).containsExactly(Filter.ALL.region(WUHAN));
    }

    @Test
    void nothingInACsvIsTakenForAFormulaNorStopsTheWriter() throws IOException {
        // Given
        rows.add(mention("=cmd|' /C calc'!A0", "\"一\r\n二\ud83d", "@SUM(1)"));

        // When
        export(ExportFormat.CSV, ExportTable.MENTIONS);

        // Then
        assertThat(Files.readString(folder.resolve("mentions.csv")))
                .contains("\r\n'=cmd|' /C calc'!A0,0,0,figure,tested,,,,例,12.5,420100,湖北省武汉市,2020-02-03,")
                .contains(",\"\"\"一\r\n二\uFFFD\",1,2,'@SUM(1),8,10,unit,")
                .endsWith("\r\n");
    }

    @Test
    void parquetKeepsTypesAndTextAsTheyAre() throws IOException {
        // Given
        rows.add(mention("=1", "已\u0000检测。", "已檢測。"));

        // When
        export(ExportFormat.PARQUET, ExportTable.MENTIONS);

        // Then
        assertThat(read("mentions.parquet", Rows.Mention.class))
                .containsExactly(new Rows.Mention(
                        "=1",
                        0,
                        0,
                        "figure",
                        "tested",
                        null,
                        null,
                        null,
                        "例",
                        new BigDecimal("12.500000"),
                        "420100",
                        "湖北省武汉市",
                        DAY.date(),
                        "已检测",
                        "已\u0000检测。",
                        1,
                        2,
                        "已檢測。",
                        8,
                        10,
                        "unit",
                        null));
    }

    @Test
    void everyFigureThatIsCountedFitsIntoADecimal() throws IOException {
        // Given
        BigDecimal[] values = {
            new BigDecimal("999999999999999000"), new BigDecimal("0.000001"), new BigDecimal("123456789.012345")
        };
        Arrays.stream(values)
                .forEach(value -> rows.add(
                        new Counts.FigureRow(new FigureCell(DAY, WUHAN, "tested", null, value), new Tally(1, 1, 1))));

        // When
        export(ExportFormat.PARQUET, ExportTable.FIGURES);

        // Then
        assertThat(read("figures.parquet", Rows.Figure.class))
                .extracting(row -> row.value().stripTrailingZeros())
                .containsExactly(Arrays.stream(values)
                        .map(BigDecimal::stripTrailingZeros)
                        .toArray(BigDecimal[]::new));
    }

    @Test
    void aReportKeepsItsInstantAndWhatItDoesNotSayIsNull() throws IOException {
        // Given
        Instant now = Instant.parse("2020-02-05T00:00:00.123Z");
        rows.add(new Provenance.ReportRow(
                "r1", null, null, null, null, null, WUHAN, DAY, true, null, "notice", 3, 0, "v1", now));

        // When
        export(ExportFormat.PARQUET, ExportTable.REPORTS);

        // Then
        assertThat(read("reports.parquet", Rows.Report.class)).singleElement().satisfies(report -> {
            assertThat(report.observedAt()).isEqualTo(now);
            assertThat(report.revision()).isNull();
            assertThat(report.title()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void manyRowsAreWrittenOneAfterAnother(ExportFormat format) throws IOException {
        // Given
        Counts.MeasureRow row = new Counts.MeasureRow(
                new MeasureCell(DAY, WUHAN, new MeasureType("testing"), Status.DONE), new Tally(5, 4, 3));
        for (int i = 0; i < 100_000; i++) {
            rows.add(row);
        }

        // When
        List<Export.Written> written = export(format, ExportTable.MEASURES);

        // Then
        assertThat(written)
                .containsExactly(
                        new Export.Written(ExportTable.MEASURES, folder.resolve("measures." + format.code()), 100_000));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aFileThatIsNotWholeLeavesTheEarlierOne(ExportFormat format) throws IOException {
        // Given
        Path earlier = Files.writeString(folder.resolve("measures." + format.code()), "earlier");
        rows.add("no row of measures");

        // Then
        assertThatThrownBy(() -> export(format, ExportTable.MEASURES)).isInstanceOf(ClassCastException.class);
        assertThat(earlier).hasContent("earlier");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(earlier);
        }
    }

    @Test
    void theDictionarySaysOfEveryColumnWhatItMeans() throws IOException {
        // When
        export(ExportFormat.CSV, ExportTable.values());

        // Then
        List<String> dictionary = Files.readAllLines(folder.resolve("dictionary.csv"));
        String page = Files.readString(folder.resolve("dictionary.md"));
        for (ExportTable table : ExportTable.values()) {
            String header = Files.readAllLines(folder.resolve(table.code() + ".csv"))
                    .get(0)
                    .replace("\ufeff", "");
            List<String> described = dictionary.stream()
                    .filter(line -> line.startsWith(table.code() + ","))
                    .map(line -> line.split(",")[1])
                    .toList();
            assertThat(described).containsExactly(header.split(","));
            assertThat(page).contains("## " + table.code() + "\n");
        }
        assertThat(dictionary).allSatisfy(line -> assertThat(line.split(",")).hasSizeGreaterThanOrEqualTo(5));
        assertThat(page).contains("| `region` | text | Code of the division as in GB/T 2260");
    }

    @Test
    void theColumnsOfAParquetFileAreThoseOfTheDictionary() throws IOException {
        // When
        export(ExportFormat.PARQUET, ExportTable.values());

        // Then
        for (ExportTable table : ExportTable.values()) {
            try (var reader =
                    org.apache.parquet.hadoop.ParquetFileReader.open(new com.jerolba.carpet.io.FileSystemInputFile(
                            folder.resolve(table.code() + ".parquet").toFile()))) {
                assertThat(reader.getFileMetaData().getSchema().getFields())
                        .extracting(field -> field.getName())
                        .containsExactly(Dictionary.entries(EnumSet.of(table)).stream()
                                .map(Dictionary.Entry::column)
                                .toArray(String[]::new));
            }
        }
    }

    private List<Export.Written> export(ExportFormat format, ExportTable... tables) throws IOException {
        ExportChoice choice = new ExportChoice(Filter.ALL.region(WUHAN), Division.Level.PROVINCE, Period.WEEK, format);
        Set<ExportTable> chosen = EnumSet.copyOf(List.of(tables));
        return Export.write(model(), choice, chosen, folder, written -> {});
    }

    private <R> List<R> read(String file, Class<R> row) {
        try {
            return new CarpetReader<>(folder.resolve(file).toFile(), row)
                    .withFieldMatchingStrategy(FieldMatchingStrategy.SNAKE_CASE)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Provenance.MentionRow mention(String report, String text, String asItCame) {
        return new Provenance.MentionRow(
                report,
                0,
                0,
                CellKind.FIGURE,
                "tested",
                null,
                null,
                null,
                "例",
                new BigDecimal("12.5"),
                WUHAN,
                DAY.date(),
                "已检测",
                new Span(8, 10),
                new Provenance.QuoteRow(0, text, asItCame, new Span(7, 12)),
                new Span(1, 2),
                "unit",
                null);
    }

    /** Hands the rows of this test to whoever reads one after another. */
    private ReadModel model() {
        return new ReadModel(
                reader(Counts.class), reader(Totals.class), reader(Provenance.class), reader(Changes.class));
    }

    private <T> T reader(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    asked.add((Filter) arguments[0]);
                    @SuppressWarnings("unchecked")
                    Consumer<Object> reader = (Consumer<Object>) arguments[arguments.length - 1];
                    rows.forEach(reader);
                    return null;
                }));
    }
}
