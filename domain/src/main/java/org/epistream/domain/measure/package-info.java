/** Control measures: the thirty types, their international codes, and the status of a mention. */
@NullMarked
package org.epistream.domain.measure;

import org.jspecify.annotations.NullMarked;
