package org.epistream.streams;

import org.epistream.domain.copy.Copies;

/**
 * What a report has become in one band; goes to the partition where the report itself is.
 *
 * @param partition of the raw topic
 */
record BandStanding(int partition, String band, Copies.Standing standing) implements CopyEvent {}
