package org.epistream.text.entity;

import org.epistream.domain.analysis.Why;

/**
 * A body or a meeting where a text names it.
 *
 * @param from first UTF-16 unit
 * @param to the unit after the last
 * @param name its name; the words at the place may hold others between (指挥部召开第九次会议)
 */
public record FoundName(int from, int to, String name, Why why) {
    static final String HOLDER_BEFORE_VERB = "holder-before-verb";

    /** Whether who holds a meeting stands before the verb, apart from the words for the meeting. */
    public boolean isHeldBy() {
        return why.rule().equals(HOLDER_BEFORE_VERB);
    }
}
