package org.epistream.domain.count;

import java.time.LocalDate;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;

/**
 * What counts of measures add up to at a level and in a period.
 *
 * @param region a division of the level, or a region that stands no lower
 * @param starts the first day of the period
 */
public record RolledCell(RegionCode region, LocalDate starts, MeasureType type, Status status) {}
