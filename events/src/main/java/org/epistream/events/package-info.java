/** The topics, written down once, and the JSON contracts of what they carry. */
@NullMarked
package org.epistream.events;

import org.jspecify.annotations.NullMarked;
