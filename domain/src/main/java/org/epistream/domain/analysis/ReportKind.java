package org.epistream.domain.analysis;

/** What sort of report it is, by its first story. */
public enum ReportKind {
    MEETING,
    INSPECTION,
    NOTICE,
    CASE_BULLETIN,
    ANNOUNCEMENT,
    OTHER
}
