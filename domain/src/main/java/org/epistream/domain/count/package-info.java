/** Counts: cells, tallies, and what a report adds to them and takes back. */
@NullMarked
package org.epistream.domain.count;

import org.jspecify.annotations.NullMarked;
