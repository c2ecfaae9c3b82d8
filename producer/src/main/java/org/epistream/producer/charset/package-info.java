/** Finds out in which charset a Chinese text is written, and how sure that is. */
@NullMarked
package org.epistream.producer.charset;

import org.jspecify.annotations.NullMarked;
