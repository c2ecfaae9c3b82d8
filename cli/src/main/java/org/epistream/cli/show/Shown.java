package org.epistream.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** Makes text from outside fit for a terminal: one line, no control sequences, a known width. */
public final class Shown {
    /** No script needs more accents on one character; a flood of them covers the lines around it. */
    private static final int MOST_MARKS = 4;

    private Shown() {}

    /**
     * The text without anything that could steer a terminal: control characters, escape sequences, and marks that turn the
     * direction of writing become {@code ·}, and so do accents beyond the fourth on one character; runs of white space become
     * one space.
     */
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                line.appendCodePoint(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return harmless(line.toString().stripTrailing());
    }

    /** A text line by line, each without anything that could steer a terminal; white space stays as wide as it is. */
    public static List<String> lines(String text) {
        return text.lines().map(Shown::harmless).toList();
    }

    /** The same of one line; a tab becomes a blank. */
    public static String harmless(String line) {
        StringBuilder harmless = new StringBuilder();
        int marks = 0;
        for (int c : line.codePoints().toArray()) {
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                harmless.appendCodePoint(c == '\t' ? ' ' : harmless(c));
            } else if (marks == MOST_MARKS + 1) {
                harmless.append('·');
            }
        }
        return harmless.toString();
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
        return width(line) <= columns ? line : first(line, columns - 1) + '…';
    }

    /** As much of the beginning of a line as fits into so many columns. */
    public static String first(String line, int columns) {
        int used = 0;
        int end = 0;
        while (end < line.length()) {
            int c = line.codePointAt(end);
            used += width(c);
            if (used > columns) {
                break;
            }
            end += Character.charCount(c);
        }
        return line.substring(0, end);
    }

    /** Text from outside in exactly so many columns: cut where it is too long, blanks behind it where it is too short. */
    public static String fitted(String text, int columns) {
        String cut = columns < 1 ? "" : cut(text, columns);
        return cut + " ".repeat(Math.max(0, columns - width(cut)));
    }

    /** The same, the blanks in front of it. */
    public static String fittedRight(String text, int columns) {
        String cut = columns < 1 ? "" : cut(text, columns);
        return " ".repeat(Math.max(0, columns - width(cut))) + cut;
    }

    /** A line in parts of so many columns at most; at least one part. */
    public static List<String> parts(String line, int columns) {
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

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
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
