/** What was set aside, and what became of it, for people and for pipes. */
@NullMarked
package org.epistream.cli.aside;

import org.jspecify.annotations.NullMarked;
