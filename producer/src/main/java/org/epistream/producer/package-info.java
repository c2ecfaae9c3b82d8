/** Publishes reports, and makes ids for those that have none. */
@NullMarked
package org.epistream.producer;

import org.jspecify.annotations.NullMarked;
