package org.epistream.producer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16LE"})
    void aTableWithChineseHeadingsIsReadWithoutBeingTold(String charset) throws IOException {
        // Given
        String table = """
                标题,来源,发布日期,网址,正文
                停课通知,滑县发布,2022/3/14,https://example.org/a,"全县中小学停课,
                开学另行通知。"
                消毒,滑县发布,2022年3月15日,,每日消毒。
                """;

        // When
        Reading reading = new Reading().file(folder, "a.csv", table.getBytes(Charset.forName(charset)));

        // Then
        Report first = reading.report("a.csv:2");
        assertThat(first.title()).isEqualTo("停课通知");
        assertThat(first.source()).isEqualTo("滑县发布");
        assertThat(first.published()).isEqualTo(LocalDate.of(2022, 3, 14));
        assertThat(first.url()).isEqualTo("https://example.org/a");
        assertThat(first.body()).isEqualTo("全县中小学停课,\n开学另行通知。");
        assertThat(reading.report("a.csv:4").body()).isEqualTo("每日消毒。");
        assertThat(reading.found.get("a.csv:4").charset().charset().charset()).isNotNull();
    }

    @Test
    void columnsAreNamedByTheirHeadings() throws IOException {
        // Given
        Columns columns = Columns.with("body=Text, id=Nr");

        // When
        Reading reading =
                new Reading(columns, UnpackLimits.DEFAULT).file(folder, "a.csv", utf8("Nr;TEXT;正文\n7;消毒;别的\n"));

        // Then
        assertThat(reading.report("a.csv:2").id()).isEqualTo(new ReportId("7"));
        assertThat(reading.report("a.csv:2").body()).isEqualTo("消毒");
    }

    @Test
    void revisionsAndWithdrawalsAreRead() throws IOException {
        // When
        Reading reading =
                new Reading().file(folder, "a.tsv", utf8("id\tbody\trevision\twithdrawn\nx\t消毒\t2\t\ny\t\t3\ttrue\n"));

        // Then
        assertThat(reading.report("a.tsv:2").revision()).isEqualTo(2);
        assertThat(reading.found.get("a.tsv:3").outcome()).isEqualTo(new Withdrawn(new ReportId("y"), 3L));
    }

    @Test
    void aFaultyRowNamesItsLineAndEveryFaultAndTheNextIsTaken() throws IOException {
        // When
        Reading reading = new Reading()
                .file(folder, "a.csv", utf8("body,published,revision\n消毒,gestern,-1\n停课,2022-03-14,1\n,,\n"));

        // Then
        assertThat(reading.rejection("a.csv:2").detail()).contains("published", "revision");
        assertThat(reading.report("a.csv:3").body()).isEqualTo("停课");
        assertThat(reading.rejection("a.csv:4").reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void aTableWithoutAColumnForTheBodySaysHowToNameOne() throws IOException {
        // When
        Reading reading = new Reading().file(folder, "a.csv", utf8("甲,乙\n一,二\n"));

        // Then
        assertThat(reading.rejection("a.csv").detail()).contains("--columns body=");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedDoesNotFillTheMemory() throws IOException {
        // When
        Reading large = new Reading().file(folder, "a.csv", utf8("body\n消毒\n\"" + "x".repeat(9_000_000)));
        Reading small = new Reading().file(folder, "b.csv", utf8("body\n消毒\n\"没有结束\n停课\n"));

        // Then
        assertThat(large.report("a.csv:2").body()).isEqualTo("消毒");
        assertThat(large.rejection("a.csv:3").reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(small.report("b.csv:2").body()).isEqualTo("消毒");
        assertThat(small.rejection("b.csv:3").reason()).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "body=", "=正文", "inhalt=正文", "body=正文,,"})
    void aMappingThatIsNoneIsRefused(String mapping) {
        assertThatThrownBy(() -> Columns.with(mapping))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("field=heading");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
