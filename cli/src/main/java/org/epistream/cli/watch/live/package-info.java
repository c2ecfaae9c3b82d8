/** The totals as a table that changes while somebody looks at it, down to the sentences they come from. */
@NullMarked
package org.epistream.cli.watch.live;

import org.jspecify.annotations.NullMarked;
