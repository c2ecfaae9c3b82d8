package org.epistream.cli.watch.live;

import java.util.Arrays;

/** Numbers as a row of bars, one character each; the greatest is a full one, nothing is a blank. */
final class Sparkline {
    private static final String BARS = " ▁▂▃▄▅▆▇█";

    private Sparkline() {}

    static String of(long[] numbers) {
        long greatest = Math.max(1, Arrays.stream(numbers).max().orElse(0));
        StringBuilder bars = new StringBuilder();
        for (long number : numbers) {
            // Rounded up, so that little can be told from nothing.
            bars.append(BARS.charAt((int) Math.ceil(8.0 * Math.max(0, number) / greatest)));
        }
        return bars.toString();
    }
}
