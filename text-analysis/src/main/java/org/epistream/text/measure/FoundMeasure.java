package org.epistream.text.measure;

import org.epistream.domain.analysis.Why;
import org.epistream.domain.measure.InternationalCodes;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Scope;
import org.epistream.domain.measure.Status;
import org.epistream.domain.measure.Strength;
import org.jspecify.annotations.Nullable;

/**
 * A measure where a text names it.
 *
 * @param from first UTF-16 unit
 * @param to the unit after the last
 * @param strength how firmly it is asked for, or null where the text only tells of it
 * @param scope whom it is meant for, or null where the clause does not say
 */
public record FoundMeasure(
        int from,
        int to,
        MeasureType type,
        Status status,
        @Nullable Strength strength,
        @Nullable Scope scope,
        InternationalCodes codes,
        Why why) {}
