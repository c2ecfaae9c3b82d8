/** The daily totals as they stand and change, for people and for pipes. */
@NullMarked
package org.epistream.cli.watch;

import org.jspecify.annotations.NullMarked;
