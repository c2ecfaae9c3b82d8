/** Figures: the kinds of numbers that a reader would put in a table. */
@NullMarked
package org.epistream.domain.figure;

import org.jspecify.annotations.NullMarked;
