/** The command line: every main, and the assembly of the parts. */
@NullMarked
package org.epistream.cli;

import org.jspecify.annotations.NullMarked;
