package org.epistream.domain.analysis;

import org.epistream.domain.report.Report;

/**
 * Works out what a report says. The same report gives the same analysis, whatever was analysed before and on however many
 * threads at once. Takes time linear in the length of the body.
 */
public interface Analyzer {
    Analysis analyze(Report report);

    /** Name and version of the analysis and its lexicon, as every analysis carries it. */
    String version();
}
