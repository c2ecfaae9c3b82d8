package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.Test;

/** {@code docs/contracts.md} says what the schemas and the code say. */
class ContractsPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*$");

    private final String page = page();

    @Test
    void theTableOfFieldsNamesExactlyTheFieldsOfTheSchema() {
        // When
        List<String> fields = firstCells("fields");

        // Then
        assertThat(fields)
                .containsExactlyElementsOf(
                        () -> Contract.REPORTS_RAW.schema().path("properties").fieldNames());
    }

    @Test
    void theTableOfFieldsTellsWhichAreRequiredAndTheirBounds() {
        // When
        String table = table("fields");

        // Then
        assertThat(table.lines().filter(line -> line.contains("**required**")))
                .singleElement()
                .asString()
                .startsWith("| `body`");
        assertThat(table)
                .contains("| `id` | string, 1 to " + ReportId.MAX_LENGTH)
                .contains(String.format(Locale.ROOT, "| `title` | string, up to %,d", Report.MAX_FIELD))
                .contains(String.format(Locale.ROOT, "| `body` | string, 1 to %,d", Report.MAX_BODY));
    }

    @Test
    void theTableOfReasonsNamesEveryReason() {
        // When
        List<String> reasons = firstCells("reasons");

        // Then
        assertThat(reasons)
                .containsExactlyElementsOf(Arrays.stream(Rejection.Reason.values())
                        .map(reason -> Json.mapper().valueToTree(reason).textValue())
                        .toList());
        assertThat(table("reasons")).contains(String.format(Locale.ROOT, "%,d bytes", TopicPolicy.MAX_RECORD_BYTES));
    }

    @Test
    void theTableOfTopicsNamesEveryTopic() {
        // When
        List<String> topics = firstCells("topics");

        // Then
        assertThat(topics)
                .map(name -> name.replace("<generation>", "g1"))
                .containsExactlyElementsOf(
                        Topics.DEFAULT.all().stream().map(Topic::name).toList());
    }

    @Test
    void everyKindOfMentionIsNamed() {
        // When
        List<String> kinds = Arrays.stream(Mention.class.getPermittedSubclasses())
                .map(kind -> "`" + kind.getSimpleName().toLowerCase(Locale.ROOT) + "`")
                .toList();

        // Then
        assertThat(page).contains(kinds);
    }

    @Test
    void theExampleIsAReport() {
        // Given
        MatchResult example = Pattern.compile("-k (\\S+) <<< '([^']+)'")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();

        // When
        ReadOutcome outcome = RawReports.read(
                example.group(1),
                example.group(2).getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(),
                "here",
                Instant.EPOCH);

        // Then
        assertThat(outcome).isInstanceOf(ReadOutcome.Accepted.class);
        assertThat(page).contains("-H " + EventHeaders.REVISION + "=3");
    }

    private List<String> firstCells(String name) {
        return ROW.matcher(table(name)).results().map(row -> row.group(1)).toList();
    }

    /** The table that follows a comment of this name. */
    private String table(String name) {
        String mark = "<!-- " + name + " -->\n";
        int start = page.indexOf(mark);
        assertThat(start).as(mark).isNotNegative();
        return page.substring(start + mark.length(), page.indexOf("\n\n", start));
    }

    private static String page() {
        try {
            return Files.readString(Path.of(System.getProperty("epistream.root"), "docs", "contracts.md"));
        } catch (IOException e) {
            throw new IllegalStateException("docs/contracts.md cannot be read", e);
        }
    }
}
