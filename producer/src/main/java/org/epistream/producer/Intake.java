package org.epistream.producer;

import org.epistream.domain.report.ReadOutcome;

/** Receives what was found in the inputs, one at a time and in order. */
@FunctionalInterface
public interface Intake {
    /**
     * @param where the file, with a line number where it holds several reports
     * @param outcome the report, the withdrawal, or why there is neither
     */
    void take(String where, ReadOutcome outcome);
}
