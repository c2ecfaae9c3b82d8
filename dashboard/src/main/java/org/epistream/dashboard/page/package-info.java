/** The pages that people look at; knows where neither counts nor states of the pipeline come from. */
@NullMarked
package org.epistream.dashboard.page;

import org.jspecify.annotations.NullMarked;
