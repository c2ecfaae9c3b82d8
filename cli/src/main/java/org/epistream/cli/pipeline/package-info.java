/** The parts put together in one process over one data folder. */
@NullMarked
package org.epistream.cli.pipeline;

import org.jspecify.annotations.NullMarked;
