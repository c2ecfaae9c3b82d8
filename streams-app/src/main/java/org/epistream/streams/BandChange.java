package org.epistream.streams;

import org.epistream.domain.copy.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A report that has one band, or has it no longer.
 *
 * @param id the report
 * @param partition of the raw topic where it is
 * @param signature without bands; null where the report no longer has the band
 */
record BandChange(String id, int partition, @Nullable Signature signature) {}
