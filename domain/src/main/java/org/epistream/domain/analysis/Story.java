package org.epistream.domain.analysis;

import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * One news item inside a report.
 *
 * @param title its headline in simplified script, or null
 * @param region whose report it is; {@link RegionCode#UNKNOWN} where it does not say
 * @param day the day its measures are counted on
 * @param span where it stands in the body as it came
 */
public record Story(@Nullable String title, RegionCode region, Day day, Span span) {}
