package org.epistream.export;

import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Period;
import org.epistream.domain.place.Division;

/**
 * What is exported, and how.
 *
 * @param filter which rows; each table heeds what it has
 * @param level at which measures are added up
 * @param period in which they are
 */
public record ExportChoice(Filter filter, Division.Level level, Period period, ExportFormat format) {}
