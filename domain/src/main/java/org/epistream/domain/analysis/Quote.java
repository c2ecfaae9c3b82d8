package org.epistream.domain.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a report that names something, or of a long one as much as stands round what it names.
 *
 * @param span where it stands in the body as it came
 * @param text in simplified script, repaired; not empty, at most {@value #MAX_TEXT} UTF-16 units unless one mention is longer
 * @param asItCame the body at {@code span}, at most {@value #MAX_AS_IT_CAME} UTF-16 units of it; null where it reads as the text
 * @param mentions what it names, in order of appearance; at least one
 */
public record Quote(Span span, String text, @Nullable String asItCame, List<Quoted> mentions) {
    /** Longest text. */
    public static final int MAX_TEXT = 300;

    /** Longest stretch as it came: tags and damage may stand between the characters. */
    public static final int MAX_AS_IT_CAME = 900;

    public Quote {
        mentions = List.copyOf(mentions);
        if (text.isEmpty() || mentions.isEmpty()) {
            throw new IllegalArgumentException("a quote without text or mentions");
        }
        for (Quoted quoted : mentions) {
            if (quoted.end() > text.length()) {
                throw new IllegalArgumentException(
                        "a mention up to " + quoted.end() + " in a quote of " + text.length() + " characters");
            }
        }
    }

    /**
     * Where a mention stands in the text of a quote.
     *
     * @param mention the mention, as an index into {@link Analysis#mentions()}
     * @param start its first UTF-16 unit
     * @param end the unit after its last
     */
    public record Quoted(int mention, int start, int end) {
        public Quoted {
            if (mention < 0 || start < 0 || end <= start) {
                throw new IllegalArgumentException("mention " + mention + " cannot stand at " + start + " to " + end);
            }
        }
    }
}
