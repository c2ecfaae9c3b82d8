/** Numbers in a text that a reader would put in a table. */
@NullMarked
package org.epistream.text.figure;

import org.jspecify.annotations.NullMarked;
