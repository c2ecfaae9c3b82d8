package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.epistream.domain.measure.MeasureCatalogue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The queries of {@code docs/queries.md} have the answers that stand below them. */
class QueriesPageTest {
    private static final Pattern QUERY = Pattern.compile("(?s)```sql\n(.*?)```\n\n((?:\\|[^\n]*\n)+)");
    private static final Pattern ROWS = Pattern.compile("(?s)<!-- rows -->\n((?:\\|[^\n]*\n)+)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+");

    @TempDir
    static Path folder;

    private enum Kind {
        SQLITE,
        POSTGRESQL
    }

    @ParameterizedTest
    @EnumSource
    void everyQueryHasTheAnswerBelowIt(Kind kind) throws Exception {
        // Given
        String page = Files.readString(Path.of("../docs/queries.md"));
        Database database = kind == Kind.SQLITE
                ? new SqliteDatabase(folder.resolve("counts.db"))
                : EmbeddedDatabases.fresh().database();
        List<List<String>> rows =
                table(ROWS.matcher(page).results().findFirst().orElseThrow().group(1));
        store(database, rows.subList(1, rows.size()));
        List<MatchResult> queries = QUERY.matcher(page).results().toList();

        // When
        List<List<List<String>>> answers = new ArrayList<>();
        for (MatchResult query : queries) {
            answers.add(ask(database, query.group(1)));
        }

        // Then
        assertThat(queries).hasSizeGreaterThan(3).hasSize(page.split("```sql", -1).length - 1);
        for (int i = 0; i < queries.size(); i++) {
            assertThat(answers.get(i))
                    .as(queries.get(i).group(1))
                    .isEqualTo(table(queries.get(i).group(2)));
        }
        database.close();
    }

    private static void store(Database database, List<List<String>> rows) throws Exception {
        TopicPartition partition = new TopicPartition("measures", 0);
        try (Sink sink = new Sink(database, MeasureCatalogue.packaged(), InstantSource.fixed(Instant.EPOCH))) {
            sink.open(new Origin("cluster", Map.of("measures", new Uuid(1, 1))));
            List<RecordChange> changes = IntStream.range(0, rows.size())
                    .mapToObj(i -> new RecordChange(
                            Change.put(SinkTable.MEASURES_DAILY, rows.get(i).toArray()), partition, i))
                    .toList();
            sink.write(Batch.of(changes, Map.of(partition, 1L)));
        }
    }

    /** Names of the columns, then the rows. */
    private static List<List<String>> ask(Database database, String sql) throws SQLException {
        try (Connection connection = database.openToRead();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            List<List<String>> answer = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(found.getMetaData().getColumnLabel(i));
            }
            answer.add(names);
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(plain(found.getString(i)));
                }
                answer.add(row);
            }
            return answer;
        }
    }

    /** One database writes 0.6 and 0.0 where the other writes 0.6000 and 0. */
    private static String plain(String cell) {
        return NUMBER.matcher(cell).matches()
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }

    private static List<List<String>> table(String markdown) {
        List<List<String>> rows = new ArrayList<>();
        markdown.lines().filter(line -> !line.startsWith("| ---")).forEach(line -> rows.add(cells(line)));
        return rows;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toList();
    }
}
