/** Corrects what is known of raw reports beside their text. */
@NullMarked
package org.epistream.producer.fix;

import org.jspecify.annotations.NullMarked;
