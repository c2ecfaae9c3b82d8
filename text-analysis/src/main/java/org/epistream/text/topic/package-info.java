/** What a report is about: its disease, if any, and what sort of report it is. */
@NullMarked
package org.epistream.text.topic;

import org.jspecify.annotations.NullMarked;
