package org.epistream.domain.count;

/** What a count belongs to. */
public sealed interface Cell permits MeasureCell, EntityCell, FigureCell {}
