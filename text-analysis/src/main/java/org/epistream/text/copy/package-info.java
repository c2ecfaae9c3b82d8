/** What copies of a report are known by. */
@NullMarked
package org.epistream.text.copy;

import org.jspecify.annotations.NullMarked;
