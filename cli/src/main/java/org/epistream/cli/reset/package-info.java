/** Takes back what was computed, so that it is computed again from the raw log. */
@NullMarked
package org.epistream.cli.reset;

import org.jspecify.annotations.NullMarked;
