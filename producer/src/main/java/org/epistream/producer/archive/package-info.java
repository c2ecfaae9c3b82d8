/** The raw topic as files, for years and other clusters. */
@NullMarked
package org.epistream.producer.archive;

import org.jspecify.annotations.NullMarked;
