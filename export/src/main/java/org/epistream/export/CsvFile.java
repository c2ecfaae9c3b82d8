package org.epistream.export;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.epistream.domain.SafeCell;
import org.jspecify.annotations.Nullable;

/** Rows as RFC 4180 has them. */
final class CsvFile<R extends Record> implements TableFile<R> {
    /** Without it, spreadsheets read UTF-8 as something else. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final List<RecordComponent> columns;
    private final CSVPrinter printer;

    CsvFile(Path file, Class<R> row) throws IOException {
        columns = Columns.of(row);
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(columns.stream().map(Columns::name).toArray(String[]::new))
                        .get());
    }

    @Override
    public void write(R row) throws IOException {
        @Nullable Object[] cells = new Object[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(row, columns.get(i));
        }
        printer.printRecord(cells);
    }

    private static @Nullable Object cell(Record row, RecordComponent column) {
        try {
            Object value = column.getAccessor().invoke(row);
            // Half a surrogate pair from a damaged report would stop the writer.
            return value instanceof String text ? SafeCell.of(WellFormed.of(text)) : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(column + " cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
