/** Control measures in a text: the lexicon, the finder, and how the text speaks of each. */
@NullMarked
package org.epistream.text.measure;

import org.jspecify.annotations.NullMarked;
