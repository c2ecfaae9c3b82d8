package org.epistream.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void textFromOutsideCannotSteerATerminal() {
        assertThat(Shown.line("a\u001b[31mb\u0007\u009bc\u202ed\n\te")).isEqualTo("a·[31mb··c·d e");
    }

    @Test
    void aTextOfManyLinesKeepsThemAndCannotSteerATerminal() {
        assertThat(Shown.lines("a  b\tc\r\n\u001b]0;x\u0007\n\n\u202e核酸"))
                .containsExactly("a  b c", "·]0;x·", "", "·核酸");
    }

    @Test
    void jsonSaysTheSameWithoutWhatCouldSteerATerminal() {
        assertThat(Shown.json("{\"a\":\"核酸\u009b\u202e\uDB40\uDC01\"}"))
                .isEqualTo("{\"a\":\"核酸\\u009b\\u202e\\udb40\\udc01\"}");
    }

    @Test
    void aFloodOfAccentsDoesNotCoverTheLinesAroundIt() {
        assertThat(Shown.line("检" + "\u0301".repeat(500) + "测")).isEqualTo("检\u0301\u0301\u0301\u0301·测");
        assertThat(Shown.line("Việt Nam, e\u0302\u0301")).isEqualTo("Việt Nam, e\u0302\u0301");
    }

    @Test
    void textFillsExactlySoManyColumns() {
        assertThat(Shown.fitted("核酸检测", 5)).isEqualTo("核酸…");
        assertThat(Shown.fitted("核酸检测", 6)).isEqualTo("核酸… ");
        assertThat(Shown.fitted("核酸", 5)).isEqualTo("核酸 ");
        assertThat(Shown.fittedRight("12", 4)).isEqualTo("  12");
        assertThat(Shown.fitted("核酸", 0)).isEmpty();
    }

    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Shown.width("核酸ab")).isEqualTo(6);
        assertThat(Shown.cut("核酸检测", 5)).isEqualTo("核酸…");
        assertThat(Shown.cut("核酸检测", 8)).isEqualTo("核酸检测");
    }

    @Test
    void aTableStandsInLineWithChineseInIt() {
        // Given
        TextTable table = new TextTable("措施", ">n");
        table.row("核酸检测", 5);
        table.row("PCR", 12);

        // Then
        assertThat(table.lines()).isEqualTo(List.of("  措施       n", "  ────────────", "  核酸检测   5", "  PCR       12"));
    }

    @Test
    void theLastCellOfATableGoesOnBelowWhereTheLineWouldBeTooWide() {
        // Given
        TextTable table = new TextTable("n", "措施");
        table.row(1, "核酸检测、停课、测温");

        // Then
        assertThat(table.lines(17)).isEqualTo(List.of("  n  措施", "  ───────────────", "  1  核酸检测、停", "     课、测温"));
    }

    @Test
    void aLineIsAsWideAsTheTerminalIsSaidToBe() {
        assertThat(Console.columns("132", true)).isEqualTo(132);
        assertThat(Console.columns("0", true)).isEqualTo(80);
        assertThat(Console.columns("wide", false)).isEqualTo(100);
        assertThat(Console.columns(null, false)).isEqualTo(100);
        assertThat(Console.columns("3", true)).isEqualTo(20);
    }

    @Test
    void everyWordStandsInBothLanguages() {
        assertThat(keys(Locale.CHINESE)).isEqualTo(keys(Locale.ROOT)).hasSizeGreaterThan(50);
    }

    private static Set<String> keys(Locale locale) {
        return ResourceBundle.getBundle(
                        "org.epistream.cli.words",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }
}
