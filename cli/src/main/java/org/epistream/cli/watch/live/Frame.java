package org.epistream.cli.watch.live;

import java.util.ArrayList;
import java.util.List;

/** All that is on the screen at one moment: as many lines as it has, none wider. */
record Frame(List<Line> lines) {
    Frame {
        lines = List.copyOf(lines);
    }

    /**
     * Puts one together.
     *
     * @param header lines at the top
     * @param body lines under them
     * @param footer the last line
     */
    static Frame of(List<Line> header, List<Line> body, Line footer, int columns, int rows) {
        List<Line> lines = new ArrayList<>(header);
        lines.addAll(body);
        while (lines.size() < rows - 1) {
            lines.add(new Line());
        }
        List<Line> fitting = new ArrayList<>();
        lines.subList(0, Math.max(0, rows - 1)).forEach(line -> fitting.add(line.within(columns)));
        fitting.add(footer.within(columns));
        return new Frame(fitting);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.toString().stripTrailing()).append('\n'));
        return text.toString();
    }
}
