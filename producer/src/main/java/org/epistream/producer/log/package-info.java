/** Reading a log as it is, without a group. */
@NullMarked
package org.epistream.producer.log;

import org.jspecify.annotations.NullMarked;
