package org.epistream.text.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text.
 *
 * @param from first UTF-16 unit
 * @param to the unit after the last
 */
public record Stretch(int from, int to) {
    private static final String ENDS = "。！？!?\n";
    private static final Characters SENTENCE_ENDS = new Characters(ENDS);
    private static final Characters CLAUSE_ENDS = new Characters("，；：,;:" + ENDS);

    public boolean overlaps(int otherFrom, int otherTo) {
        return from < otherTo && otherFrom < to;
    }

    public int length() {
        return to - from;
    }

    public String of(String text) {
        return text.substring(from, to);
    }

    /** The sentences of a part of a text, each with the mark that ends it. */
    public static List<Stretch> sentences(String text, int from, int to) {
        return split(text, from, to, SENTENCE_ENDS);
    }

    /** The clauses of a part of a text, each with the mark that ends it. */
    public static List<Stretch> clauses(String text, int from, int to) {
        return split(text, from, to, CLAUSE_ENDS);
    }

    /** Whether a sentence ends with this character. */
    public static boolean endsSentence(char c) {
        return SENTENCE_ENDS.contains(c);
    }

    /** Whether a clause ends with this character. */
    public static boolean endsClause(char c) {
        return CLAUSE_ENDS.contains(c);
    }

    private static List<Stretch> split(String text, int from, int to, Characters ends) {
        List<Stretch> parts = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (ends.contains(text.charAt(i))) {
                if (i > start) {
                    parts.add(new Stretch(start, i + 1));
                }
                start = i + 1;
            }
        }
        if (start < to) {
            parts.add(new Stretch(start, to));
        }
        return parts;
    }
}
