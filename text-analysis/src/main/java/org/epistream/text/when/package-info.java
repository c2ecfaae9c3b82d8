/** Days in a text, with year and month from the context. */
@NullMarked
package org.epistream.text.when;

import org.jspecify.annotations.NullMarked;
