package org.epistream.cli.watch;

import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;

/** Shows totals, first those that stand and then those that change. */
public interface TotalsView {
    /** A total as it stands before anything changes. */
    void standing(MeasureCell cell, Tally total);

    /** From here on totals are changes. */
    void endOfStanding();

    /** A total that has changed. */
    void changed(MeasureCell cell, Tally total);
}
