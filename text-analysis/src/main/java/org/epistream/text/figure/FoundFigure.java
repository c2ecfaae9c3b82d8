package org.epistream.text.figure;

import java.math.BigDecimal;
import org.epistream.domain.analysis.Why;
import org.jspecify.annotations.Nullable;

/**
 * A number where a text tells it.
 *
 * @param from first UTF-16 unit
 * @param to the unit after the last
 * @param kind what it counts, such as {@code confirmed-new}
 * @param value the number, 35万 as 350000
 * @param unit as written, or null
 */
public record FoundFigure(
        int from,
        int to,
        String kind,
        BigDecimal value,
        @Nullable String unit,
        Why why) {}
