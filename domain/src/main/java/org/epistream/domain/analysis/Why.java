package org.epistream.domain.analysis;

import org.epistream.domain.Cut;
import org.jspecify.annotations.Nullable;

/**
 * Why something was taken for a mention.
 *
 * @param rule stable name of the rule that found it: lower-case words joined by hyphens, such as {@code title-before-name}
 * @param evidence the words that decided, in simplified script, at most {@value #LONGEST} UTF-16 units; null where the
 *     mention's own words did
 */
public record Why(String rule, @Nullable String evidence) {
    /** Longest evidence that is kept. */
    public static final int LONGEST = 40;

    public Why {
        evidence = evidence == null ? null : Cut.to(LONGEST, evidence);
    }

    /** A rule that looks at nothing but the mention's own words. */
    public static Why of(String rule) {
        return new Why(rule, null);
    }
}
