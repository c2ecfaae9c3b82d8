package org.epistream.domain.count;

import org.epistream.domain.analysis.Day;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;

/** What a count of measures belongs to: a row of the daily table. */
public record MeasureCell(Day day, RegionCode region, MeasureType type, Status status) implements Cell {}
