/** What we claim of speed, measured. */
@NullMarked
package org.epistream.benchmarks;

import org.jspecify.annotations.NullMarked;
