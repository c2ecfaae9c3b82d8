/** Finding known terms in a text, and cutting a text into sentences and clauses. */
@NullMarked
package org.epistream.text.words;

import org.jspecify.annotations.NullMarked;
