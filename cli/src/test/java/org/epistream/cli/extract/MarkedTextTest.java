package org.epistream.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Words;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class MarkedTextTest {
    @Test
    void aMentionInsideAnotherIsMarkedInside() {
        assertThat(plain("在临山县人民医院。", body(1, 8, "临山县人民医院"), meeting(1, 4, "临山县")))
                .containsExactly("  在〔机构:〔会议:临山县〕人民医院〕。");
    }

    @Test
    void aMentionThatRunsOverTheEndOfAnotherIsMarkedInParts() {
        assertThat(plain("甲乙丙丁戊", body(0, 3, "甲乙丙"), meeting(2, 5, "丙丁戊"))).containsExactly("  〔机构:甲乙〔会议:丙〕〕〔会议…:丁戊〕");
    }

    @Test
    void bracketsOfTheReportAreNoMarks() {
        assertThat(plain("文件〔2020〕5号", body(0, 2, "文件"))).containsExactly("  〔机构:文件〕［2020］5号");
    }

    @Test
    void aLineEndInsideAMentionIsNoRepair() {
        assertThat(plain("县人民\r\n医院", body(0, 7, "县人民医院"))).containsExactly("  〔机构:县人民", "  医院〕");
    }

    @Test
    void inATerminalEachKindHasItsColourWhichEndsWithTheLine() {
        // Given
        AsItCame text = text("去县人民\n医院");

        // When
        List<String> lines = MarkedText.lines(console(Ansi.ON), text, List.of(body(1, 7, "县人民医院")));

        // Then
        assertThat(lines).containsExactly("  去\u001b[35m县人民\u001b[0m", "  \u001b[35m医院\u001b[0m");
    }

    private static List<String> plain(String text, Mention... mentions) {
        return MarkedText.lines(console(Ansi.OFF), text(text), List.of(mentions));
    }

    private static Mention body(int from, int to, String words) {
        return new Mention.Body(0, new Span(from, to), words, Why.of("last-word"));
    }

    private static Mention meeting(int from, int to, String words) {
        return new Mention.Meeting(0, new Span(from, to), words, Why.of("last-word"));
    }

    private static AsItCame text(String body) {
        return AsItCame.of(
                new Report(new ReportId("r"), null, null, null, body, MediaType.TEXT, null, Instant.EPOCH, null));
    }

    private static Console console(Ansi ansi) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new Console(nowhere, nowhere, ansi, 60, new Words(Locale.CHINESE));
    }
}
