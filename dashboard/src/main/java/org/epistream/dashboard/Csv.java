package org.epistream.dashboard;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.epistream.domain.SafeCell;
import org.jspecify.annotations.Nullable;

/** Writes answers as RFC 4180 has it, for spreadsheets: in UTF-8 with a mark, and without anything taken for a formula. */
final class Csv {
    /** Without it, spreadsheets read UTF-8 as something else. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Csv() {}

    static <A extends Record> void answer(Context context, Class<A> shape, List<A> items) {
        String path = context.path();
        String name = path.substring(path.indexOf("/v1/") + "/v1/".length()).replace('/', '-');
        context.contentType("text/csv; charset=utf-8; header=present")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .result(write(shape, items));
    }

    static <A extends Record> String write(Class<A> shape, List<A> items) {
        RecordComponent[] columns = shape.getRecordComponents();
        String[] names = Arrays.stream(columns).map(RecordComponent::getName).toArray(String[]::new);
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(names).get())) {
            for (A item : items) {
                printer.printRecord(
                        Arrays.stream(columns).map(column -> cell(item, column)).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable Object cell(Record item, RecordComponent column) {
        try {
            Object value = column.getAccessor().invoke(item);
            return value instanceof String words ? SafeCell.of(words) : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(column + " cannot be read", e);
        }
    }
}
