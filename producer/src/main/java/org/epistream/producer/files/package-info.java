/** Finds reports in files of many formats, packed and unpacked. */
@NullMarked
package org.epistream.producer.files;

import org.jspecify.annotations.NullMarked;
