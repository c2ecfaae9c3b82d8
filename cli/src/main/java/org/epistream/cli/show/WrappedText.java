package org.epistream.cli.show;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Breaks text from outside into lines no wider than a terminal, whole and harmless. Chinese breaks between any two
 * characters, but no line begins with a closing mark or ends with an opening one; words and numbers stay together.
 */
public final class WrappedText {
    private static final String INDENT = "  ";
    private static final String CLOSING = "，。、；：！？”’）》」』】〕］…—·→.,;:!?)]}%％";
    private static final String OPENING = "“‘（《「『【〔［([{→";

    private record Glyph(int c, @Nullable Style style) {}

    private final Console console;
    private final int columns;
    private final List<String> lines = new ArrayList<>();
    private final List<Glyph> line = new ArrayList<>();
    private final List<Glyph> word = new ArrayList<>();
    private int used;
    private int last = ' ';

    public WrappedText(Console console) {
        this.console = console;
        this.columns = Math.max(2, console.columns() - INDENT.length());
    }

    /** Adds characters in one style, or in none; a line end in them ends the line. */
    public WrappedText put(String text, @Nullable Style style) {
        text.codePoints().forEach(c -> put(c, style));
        return this;
    }

    /** Adds characters that stay in one line with each other and with what follows. */
    public WrappedText opening(String text) {
        for (int c : text.codePoints().toArray()) {
            put(c, null);
            last = OPENING.charAt(0);
        }
        return this;
    }

    /** All lines, indented by two; each begins and ends without a style. */
    public List<String> lines() {
        endWord();
        if (!line.isEmpty()) {
            endLine();
        }
        return List.copyOf(lines);
    }

    private void put(int c, @Nullable Style style) {
        if (c == '\n') {
            endWord();
            endLine();
            return;
        }
        int shown = c == '\t' ? ' ' : Shown.harmless(c);
        if (mayBreakBefore(shown)) {
            endWord();
        }
        word.add(new Glyph(shown, style));
        last = shown;
    }

    private boolean mayBreakBefore(int c) {
        boolean oneWord = last != ' ' && c != ' ' && Shown.width(last) < 2 && Shown.width(c) < 2;
        return !oneWord && Shown.width(c) > 0 && CLOSING.indexOf(c) < 0 && OPENING.indexOf(last) < 0;
    }

    private void endWord() {
        int width = word.stream().mapToInt(glyph -> Shown.width(glyph.c())).sum();
        if (used > 0 && used + width > columns) {
            endLine();
        }
        for (Glyph glyph : word) {
            if (used + Shown.width(glyph.c()) > columns) {
                endLine();
            }
            line.add(glyph);
            used += Shown.width(glyph.c());
        }
        word.clear();
    }

    private void endLine() {
        StringBuilder text = new StringBuilder(INDENT);
        StringBuilder run = new StringBuilder();
        Style style = null;
        for (Glyph glyph : line) {
            if (glyph.style() != style) {
                text.append(console.styled(style, run.toString()));
                run.setLength(0);
                style = glyph.style();
            }
            run.appendCodePoint(glyph.c());
        }
        lines.add(text.append(console.styled(style, run.toString())).toString().stripTrailing());
        line.clear();
        used = 0;
        last = ' ';
    }
}
