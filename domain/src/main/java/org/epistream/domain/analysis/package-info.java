/** What the analysis of one report found, and the one thing that analyses. */
@NullMarked
package org.epistream.domain.analysis;

import org.jspecify.annotations.NullMarked;
