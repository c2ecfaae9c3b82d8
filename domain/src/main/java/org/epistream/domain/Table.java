package org.epistream.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the tab-separated tables that are packaged beside the classes which use them. */
public final class Table {
    private Table() {}

    /**
     * The rows of a packaged table. The first line names the columns; blank lines and lines that start with # are passed
     * over.
     *
     * @param beside the class in whose package the table lies
     * @param name file name of the table
     * @param columns how many columns every row has
     * @param row makes a value of a row's cells
     * @throws IllegalStateException naming table and line where a row is wrong
     */
    public static <T> List<T> read(Class<?> beside, String name, int columns, Function<List<String>, T> row) {
        List<T> rows = new ArrayList<>();
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("table " + name + " is not packaged beside " + beside.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.readLine();
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.size() != columns) {
                    throw new IllegalStateException(
                            name + ":" + number + ": " + cells.size() + " columns instead of " + columns);
                }
                try {
                    rows.add(row.apply(cells));
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(name + ":" + number + ": " + e.getMessage(), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read table " + name, e);
        }
        return List.copyOf(rows);
    }
}
