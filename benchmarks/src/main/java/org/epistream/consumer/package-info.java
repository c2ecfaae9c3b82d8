/** Beside the sink, whose parts are not for others. */
@NullMarked
package org.epistream.consumer;

import org.jspecify.annotations.NullMarked;
