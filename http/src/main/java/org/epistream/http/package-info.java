/** How every HTTP server of ours listens, what every answer of it has, how it refuses, and how it stops. */
@NullMarked
package org.epistream.http;

import org.jspecify.annotations.NullMarked;
