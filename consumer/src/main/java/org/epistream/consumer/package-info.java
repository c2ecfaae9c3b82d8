/** The sink: writes what the derived topics hold to SQLite, exactly once, and reads it back. */
@NullMarked
package org.epistream.consumer;

import org.jspecify.annotations.NullMarked;
