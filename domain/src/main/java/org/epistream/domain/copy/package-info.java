/** Which reports are copies of one another, whatever site they stand on. */
@NullMarked
package org.epistream.domain.copy;

import org.jspecify.annotations.NullMarked;
