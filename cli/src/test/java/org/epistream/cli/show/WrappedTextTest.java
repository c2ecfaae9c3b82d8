package org.epistream.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class WrappedTextTest {
    @Test
    void aLineBreaksBetweenChineseCharactersButNotBeforeAClosingMark() {
        assertThat(lines("核酸检测，全员核酸")).containsExactly("  核酸检", "  测，全", "  员核酸");
    }

    @Test
    void aLineDoesNotEndWithAnOpeningMark() {
        assertThat(lines("核酸（检测）核酸")).containsExactly("  核酸", "  （检", "  测）核", "  酸");
    }

    @Test
    void numbersAndWordsStayTogetherWhereTheyFit() {
        assertThat(lines("共 2022 人")).containsExactly("  共", "  2022", "  人");
        assertThat(lines("a0123456789")).containsExactly("  a01234", "  56789");
    }

    @Test
    void linesOfTheTextStayAndNothingSteers() {
        assertThat(lines("核\n\n\u001b[酸")).containsExactly("  核", "", "  ·[酸");
    }

    private static List<String> lines(String text) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new WrappedText(new Console(nowhere, nowhere, Ansi.OFF, 8, new Words(Locale.ENGLISH)))
                .put(text, null)
                .lines();
    }
}
