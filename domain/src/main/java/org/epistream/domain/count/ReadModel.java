package org.epistream.domain.count;

/**
 * All that the sink holds, for reading.
 *
 * @param counts lists and what was set aside
 * @param totals the counts by what they count
 * @param provenance what they stand on
 * @param changes what changed in them
 */
public record ReadModel(Counts counts, Totals totals, Provenance provenance, Changes changes) {}
