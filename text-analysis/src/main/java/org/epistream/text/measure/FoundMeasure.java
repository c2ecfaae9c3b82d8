package org.epistream.text.measure;

import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;

/** A measure where a text names it: {@code from} inclusive, {@code to} exclusive. */
public record FoundMeasure(int from, int to, MeasureType type, Status status) {}
