package org.epistream.cli.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.WrappedText;
import org.epistream.domain.analysis.Mention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * The text of a report with its mentions marked: by a colour for each kind, or as {@code 〔措施:核酸检测〕} where there are no
 * colours. A mention that runs over the end of another is marked in parts, the later ones as {@code 〔措施…:检测〕}.
 */
final class MarkedText {
    private final Console console;
    private final AsItCame text;
    private final WrappedText lines;
    private final List<Mark> open = new ArrayList<>();

    /** @param repaired its words where they differ from the text, or null */
    private record Mark(
            Kind kind, int from, int to, @Nullable String repaired) {}

    private MarkedText(Console console, AsItCame text) {
        this.console = console;
        this.text = text;
        this.lines = new WrappedText(console);
    }

    static List<String> lines(Console console, AsItCame text, List<Mention> mentions) {
        return new MarkedText(console, text).marked(mentions);
    }

    private List<String> marked(List<Mention> mentions) {
        List<Mark> marks = mentions.stream()
                .map(this::mark)
                .filter(mark -> mark.from() < mark.to())
                .sorted(Comparator.comparingInt(Mark::from).thenComparing(mark -> -mark.to()))
                .toList();
        String shown = text.text().stripTrailing();
        int next = 0;
        for (int at = 0; at < shown.length(); at += Character.charCount(shown.codePointAt(at))) {
            close(at);
            for (; next < marks.size() && marks.get(next).from() <= at; next++) {
                open(marks.get(next), at);
            }
            put(shown, at);
        }
        close(text.text().length());
        return lines.lines();
    }

    private Mark mark(Mention mention) {
        String words = text.words(mention.span());
        boolean same = plain(words).equals(plain(mention.text()));
        return new Mark(
                Kind.of(mention),
                text.at(mention.span().start()),
                text.at(mention.span().end()),
                same ? null : mention.text());
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\\u3000]", "");
    }

    private void put(String shown, int at) {
        int c = shown.codePointAt(at);
        if (c == '\r') {
            c = shown.startsWith("\n", at + 1) ? 0 : '\n';
        }
        if (!console.hasColours()) {
            // the marks are ours alone
            c = c == '〔' ? '［' : c == '〕' ? '］' : c;
        }
        if (c != 0) {
            lines.put(Character.toString(c), style());
        }
    }

    private void open(Mark mark, int at) {
        open.add(mark);
        if (!console.hasColours()) {
            lines.opening("〔" + mark.kind().name(console.words()) + (at > mark.from() ? "…:" : ":"));
        }
    }

    /** Closes what ends here, and for a moment what was opened inside it and goes on. */
    private void close(int at) {
        int ended = 0;
        while (ended < open.size() && open.get(ended).to() > at) {
            ended++;
        }
        List<Mark> closed = new ArrayList<>(open.subList(ended, open.size()));
        for (int i = closed.size() - 1; i >= 0; i--) {
            Mark mark = closed.get(i);
            if (mark.to() <= at && mark.repaired() != null) {
                lines.put("→" + mark.repaired(), console.hasColours() ? Style.faint : null);
            }
            if (!console.hasColours()) {
                lines.put("〕", null);
            }
            open.remove(open.size() - 1);
        }
        closed.stream().filter(mark -> mark.to() > at).forEach(mark -> open(mark, at));
    }

    private @Nullable Style style() {
        return open.isEmpty() || !console.hasColours()
                ? null
                : open.get(open.size() - 1).kind().style();
    }
}
