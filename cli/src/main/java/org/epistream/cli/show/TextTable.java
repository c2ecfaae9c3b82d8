package org.epistream.cli.show;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A table in plain text whose columns stand in line, also with Chinese in them. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    /** @param headings one for each column; a heading that starts with {@code >} sets its column to the right */
    public TextTable(String... headings) {
        List<String> first = new ArrayList<>();
        for (String heading : headings) {
            right.add(heading.startsWith(">"));
            first.add(heading.startsWith(">") ? heading.substring(1) : heading);
        }
        rows.add(first);
    }

    /** @param cells one for each column; text from outside must have gone through {@link Shown} */
    public void row(Object... cells) {
        if (cells.length != right.size()) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + right.size() + " columns");
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell.toString());
        }
        rows.add(row);
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /** The same; where a line would be wider than this, its last cell goes on below, in ten columns at least. */
    public List<String> lines(int columns) {
        int last = right.size() - 1;
        int[] widths = widths(rows);
        int others = IntStream.range(0, last)
                .map(column -> widths[column] + GAP.length())
                .sum();
        int room = Math.max(10, columns - others - GAP.length());
        List<List<String>> broken = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            for (String part : Shown.parts(row.get(last), room)) {
                cells.set(last, part);
                broken.add(List.copyOf(cells));
                Collections.fill(cells, "");
            }
        }
        return lines(broken);
    }

    /** Heading, a line, and the rows, indented by two. */
    public List<String> lines() {
        return lines(rows);
    }

    private List<String> lines(List<List<String>> rows) {
        int[] widths = widths(rows);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                String blank = " ".repeat(widths[column] - Shown.width(cell));
                line.append(GAP).append(right.get(column) ? blank + cell : cell + blank);
            }
            lines.add(line.toString().stripTrailing());
            if (lines.size() == 1) {
                int total = GAP.length() * (widths.length - 1);
                for (int width : widths) {
                    total += width;
                }
                lines.add(GAP + "─".repeat(total));
            }
        }
        return lines;
    }

    private int[] widths(List<List<String>> rows) {
        int[] widths = new int[right.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], Shown.width(row.get(column)));
            }
        }
        return widths;
    }
}
