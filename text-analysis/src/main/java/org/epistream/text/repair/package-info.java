/** Mends damaged report text: script, glosses, lost bytes, stray characters; every character keeps its way back. */
@NullMarked
package org.epistream.text.repair;

import org.jspecify.annotations.NullMarked;
