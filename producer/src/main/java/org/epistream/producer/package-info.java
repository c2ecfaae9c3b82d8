/** Takes reports in from files and publishes them. */
@NullMarked
package org.epistream.producer;

import org.jspecify.annotations.NullMarked;
