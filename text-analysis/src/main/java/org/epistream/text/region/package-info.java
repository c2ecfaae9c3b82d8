/** Administrative places in a text, and whose report it is. */
@NullMarked
package org.epistream.text.region;

import org.jspecify.annotations.NullMarked;
