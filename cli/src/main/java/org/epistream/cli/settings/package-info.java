/** Settings from flags, environment, file and defaults, with their origin. */
@NullMarked
package org.epistream.cli.settings;

import org.jspecify.annotations.NullMarked;
