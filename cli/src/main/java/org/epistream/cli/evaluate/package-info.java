/** Scores the analysis against reports that a careful reader has written down. */
@NullMarked
package org.epistream.cli.evaluate;

import org.jspecify.annotations.NullMarked;
