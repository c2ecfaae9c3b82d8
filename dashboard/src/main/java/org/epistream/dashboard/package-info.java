/** The page and the read API over the counts; knows neither where they are stored nor how they came about. */
@NullMarked
package org.epistream.dashboard;

import org.jspecify.annotations.NullMarked;
