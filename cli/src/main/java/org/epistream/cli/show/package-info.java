/** What a person sees in a terminal: tables, colours, words in two languages. */
@NullMarked
package org.epistream.cli.show;

import org.jspecify.annotations.NullMarked;
