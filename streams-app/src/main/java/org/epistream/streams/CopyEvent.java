package org.epistream.streams;

/** What can change how a report counts: its own text, or who else says the same. */
sealed interface CopyEvent permits ReportChange, BandStanding {}
