package org.epistream.cli.watch.live;

import org.epistream.domain.count.Period;

/** What a person has chosen to look at, the same on every level. */
final class View {
    Window window = Window.ALL;
    Order order = Order.MENTIONS;
    RowFilter filter = RowFilter.NONE;
    Period period;
    boolean paused;

    View(Period period) {
        this.period = period;
    }

    void nextPeriod() {
        period = Period.values()[(period.ordinal() + 1) % Period.values().length];
    }
}
