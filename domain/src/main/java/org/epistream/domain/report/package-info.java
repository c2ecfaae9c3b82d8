/** Reports as they come in, and the reasons why something that came in is none. */
@NullMarked
package org.epistream.domain.report;

import org.jspecify.annotations.NullMarked;
