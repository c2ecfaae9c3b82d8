/** What the sink holds, written into files with a dictionary that says what every column means. */
@NullMarked
package org.epistream.export;

import org.jspecify.annotations.NullMarked;
