package org.epistream.domain.report;

import org.jspecify.annotations.Nullable;

/** What came of reading one raw event. */
public sealed interface ReadOutcome {
    /** A report, or a new revision of one. */
    record Accepted(Report report) implements ReadOutcome {}

    /**
     * The report of this id is taken back.
     *
     * @param revision the sender's revision of the withdrawal, or null where the sender counts none
     */
    record Withdrawn(ReportId id, @Nullable Long revision) implements ReadOutcome {}

    /** No report, and why. */
    record Rejected(Rejection rejection) implements ReadOutcome {}
}
