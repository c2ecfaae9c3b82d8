/** Shows what the analysis sees in a report. */
@NullMarked
package org.epistream.cli.extract;

import org.jspecify.annotations.NullMarked;
