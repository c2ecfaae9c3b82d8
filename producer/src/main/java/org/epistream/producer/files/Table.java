package org.epistream.producer.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.producer.charset.CharsetGuess;
import org.epistream.producer.charset.Decoded;
import org.jspecify.annotations.Nullable;

/** A report or withdrawal in each row of a table, whose first row says which column holds which field. */
final class Table {
    private static final int HEAD = 1 << 16;
    private static final String NO_BODY =
            "no heading in its first row is known as that of the body; name it with --columns body=HEADING";
    private static final byte[] NOTHING = {};

    private final Taking taking;
    private final Columns columns;

    Table(Taking taking, Columns columns) {
        this.taking = taking;
        this.columns = columns;
    }

    void read(InputStream in, String where) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        Decoded decoded = Decoded.head(head, head.length < HEAD);
        if (head.length == 0) {
            taking.refuse(Reason.EMPTY, "the file is empty", where, head);
        } else if (decoded instanceof Decoded.NoText none) {
            taking.refuse(Reason.NOT_TEXT, none.detail(), where, head);
        } else if (decoded instanceof Decoded.Text text) {
            readRows(buffered, text, where);
        }
    }

    private void readRows(InputStream in, Decoded.Text head, String where) throws IOException {
        // An open quotation mark would make one row of all that follows.
        RowLimit limit =
                new RowLimit(new InputStreamReader(in, head.charset().charset().charset()), Taking.MAX_BYTES);
        CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(head.text()))
                .setTrailingData(true)
                .get()
                .parse(limit);
        Iterator<CSVRecord> each = rows.iterator();
        Map<String, Integer> fields = Map.of();
        long line = 1;
        for (CSVRecord row = next(each, limit, where, line); row != null; row = next(each, limit, where, line)) {
            if (line > 1) {
                readRow(row, fields, where + ":" + line, head.charset());
            } else {
                fields = columns.in(headings(row));
                if (!fields.containsKey("body") && !fields.containsKey("withdrawn")) {
                    taking.refuse(Reason.MALFORMED, NO_BODY, where, NOTHING);
                    return;
                }
            }
            line = rows.getCurrentLineNumber() + 1;
        }
    }

    /** Null at the end of the table, and where it can be read no further. */
    private @Nullable CSVRecord next(Iterator<CSVRecord> rows, RowLimit limit, String where, long line) {
        limit.reset();
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            boolean tooLong = limit.isExceeded();
            String what = tooLong ? "the row is longer than " + Taking.MAX_BYTES + " characters" : "no row of a table";
            taking.refuse(
                    tooLong ? Reason.TOO_LARGE : Reason.MALFORMED,
                    what + ", perhaps for a quotation mark that is never closed; the table is read no further",
                    where + ":" + line,
                    NOTHING);
            return null;
        }
    }

    private void readRow(CSVRecord row, Map<String, Integer> fields, String where, CharsetGuess charset) {
        Map<String, String> values = new HashMap<>();
        fields.forEach((field, column) -> {
            String value = column < row.size() ? row.get(column) : "";
            if (!value.isBlank()) {
                values.put(field, field.equals("body") ? value : value.strip());
            }
        });
        boolean blank = row.size() == 1 && row.get(0).isBlank();
        if (!blank) {
            taking.fields(values, where, charset);
        }
    }

    private static List<String> headings(CSVRecord first) {
        List<String> headings = first.toList();
        if (!headings.isEmpty() && headings.get(0).startsWith("\uFEFF")) {
            headings.set(0, headings.get(0).substring(1));
        }
        return headings;
    }

    /** Tables of other countries and other programs have other marks; the first row has one of them most often. */
    private static char delimiter(String head) {
        String first = head.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
