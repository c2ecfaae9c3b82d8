package org.epistream.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** Makes text from outside fit for a terminal: one line, no control sequences, a known width. */
public final class Shown {
    private Shown() {}

    /**
     * The text without anything that could steer a terminal: control characters, escape sequences, and marks that turn the
     * direction of writing become {@code ·}; runs of white space become one space.
     */
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else {
                line.appendCodePoint(harmless(c));
            }
        });
        return line.toString().stripTrailing();
    }

    /** A text line by line, each without anything that could steer a terminal; white space stays as wide as it is. */
    public static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.codePoints()
                        .map(c -> c == '\t' ? ' ' : harmless(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
    }

    /** JSON that says the same, with an escape in place of every character that could steer a terminal. */
    public static String json(String json) {
        StringBuilder escaped = new StringBuilder();
        json.codePoints().forEach(c -> {
            if (!steers(c)) {
                escaped.appendCodePoint(c);
                return;
            }
            for (char half : Character.toChars(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
            }
        });
        return escaped.toString();
    }

    /** The same, cut to so many columns, with … where something was cut. */
    public static String cut(String text, int columns) {
        String line = line(text);
        if (width(line) <= columns) {
            return line;
        }
        StringBuilder cut = new StringBuilder();
        int used = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            used += width(c);
            if (used > columns - 1) {
                break;
            }
            cut.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return cut.append('…').toString();
    }

    /** A line in parts of so many columns at most; at least one part. */
    static List<String> parts(String line, int columns) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int used = 0;
        for (int c : line.codePoints().toArray()) {
            if (used + width(c) > columns) {
                parts.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.appendCodePoint(c);
            used += width(c);
        }
        parts.add(part.toString());
        return parts;
    }

    /** How many columns a line takes: a Chinese character takes two. */
    public static int width(String line) {
        return line.codePoints().map(Shown::width).sum();
    }

    static int width(int c) {
        return Math.max(0, WCWidth.wcwidth(c));
    }

    /** The character, or {@code ·} where it could steer a terminal. */
    static int harmless(int c) {
        return steers(c) ? '·' : c;
    }

    private static boolean steers(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
