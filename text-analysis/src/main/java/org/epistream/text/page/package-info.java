/** The readable part of a report: its stories, without the page around them. */
@NullMarked
package org.epistream.text.page;

import org.jspecify.annotations.NullMarked;
