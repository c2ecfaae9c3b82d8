package org.epistream.cli.extract;

import java.util.Locale;
import org.epistream.cli.show.Words;
import org.epistream.domain.analysis.Mention;
import picocli.CommandLine.Help.Ansi.Style;

/** A kind of mention, and how it looks in a terminal. */
enum Kind {
    MEASURE(Style.fg_red),
    PERSON(Style.fg_green),
    PLACE(Style.fg_blue),
    BODY(Style.fg_magenta),
    MEETING(Style.fg_yellow),
    DATE(Style.fg_cyan),
    FIGURE(Style.underline);

    private final Style style;

    Kind(Style style) {
        this.style = style;
    }

    static Kind of(Mention mention) {
        return valueOf(mention.getClass().getSimpleName().toUpperCase(Locale.ROOT));
    }

    Style style() {
        return style;
    }

    /** Whether a mention's words are what it names; of the others the value is, and the words may differ. */
    boolean isName() {
        return this == PERSON || this == PLACE || this == BODY || this == MEETING;
    }

    String name(Words words) {
        return words.get("mention." + code());
    }

    /** The last part of its keys among the words. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
