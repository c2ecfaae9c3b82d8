/** The streams app: reads raw reports, has them analysed, and keeps the daily totals. */
@NullMarked
package org.epistream.streams;

import org.jspecify.annotations.NullMarked;
