/** Follows a drop folder: sends what is put there, once, and files it away. */
@NullMarked
package org.epistream.producer.follow;

import org.jspecify.annotations.NullMarked;
