/** Administrative divisions of China and their codes. */
@NullMarked
package org.epistream.domain.place;

import org.jspecify.annotations.NullMarked;
