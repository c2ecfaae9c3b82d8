/** Reads a report as it came and says what is in it. */
@NullMarked
package org.epistream.text;

import org.jspecify.annotations.NullMarked;
