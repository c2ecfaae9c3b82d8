/** Pushing files: what is told of each, how far it has come, and the drop folder. */
@NullMarked
package org.epistream.cli.push;

import org.jspecify.annotations.NullMarked;
