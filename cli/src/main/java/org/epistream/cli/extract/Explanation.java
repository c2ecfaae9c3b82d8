package org.epistream.cli.extract;

import java.util.List;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;
import org.epistream.cli.show.WrappedText;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Why;

/** Why each mention was found: what it means, its rule and the words that decided, and under it its sentence. */
final class Explanation {
    private static final String INDENT = "      ";

    private final Console console;
    private final Words words;
    private final Values values;
    private final AsItCame text;

    Explanation(Console console, Values values, AsItCame text) {
        this.console = console;
        this.words = console.words();
        this.values = values;
        this.text = text;
    }

    void show(List<Mention> mentions) {
        console.heading("extract.why");
        mentions.forEach(this::show);
    }

    private void show(Mention mention) {
        Kind kind = Kind.of(mention);
        String value = values.line(mention);
        new WrappedText(console)
                .put(mention.text(), kind.style())
                .put(" · " + kind.name(words) + (value.isEmpty() ? "" : ": " + value), null)
                .put(" · " + rule(mention.why()), null)
                .lines()
                .forEach(console::line);
        console.line(INDENT + sentence(mention));
    }

    private String rule(Why why) {
        String rule = words.find("rule." + why.rule())
                .map(told -> told + " (" + why.rule() + ")")
                .orElse(why.rule());
        return why.evidence() == null ? rule : rule + " · " + words.get("extract.evidence", why.evidence());
    }

    /** The sentence of a mention, cut so that the mention stays to be seen. */
    private String sentence(Mention mention) {
        int columns = console.columns() - INDENT.length();
        String whole = Shown.line(text.before(mention.span().start()));
        String before = whole.substring(Math.max(0, whole.length() - columns));
        String behind = text.behind(mention.span().start());
        int room = Math.max(columns / 3, columns - Shown.width(Shown.cut(behind, columns)));
        while (Shown.width(before) > room - 1) {
            before = before.substring(before.offsetByCodePoints(0, 1));
        }
        return Shown.cut((before.length() < whole.length() ? "…" : "") + before + behind, columns);
    }
}
