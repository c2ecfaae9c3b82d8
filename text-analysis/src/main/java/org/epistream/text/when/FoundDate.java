package org.epistream.text.when;

import org.epistream.domain.analysis.Why;

/**
 * A day where a text names it.
 *
 * @param from first UTF-16 unit
 * @param to the unit after the last
 * @param day ISO 8601 date; an unknown part as in ISO 8601-2, such as {@code XXXX-05-04}
 */
public record FoundDate(int from, int to, String day, Why why) {}
