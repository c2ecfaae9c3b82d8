package org.epistream.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** How files are written. */
public enum ExportFormat {
    /** For spreadsheets: RFC 4180 in UTF-8 with a byte order mark, and no cell that is taken for a formula. */
    CSV {
        @Override
        <R extends Record> TableFile<R> open(Path file, Class<R> row) throws IOException {
            return new CsvFile<>(file, row);
        }
    },
    /** For programs: every cell with its type, and text as it is. */
    PARQUET {
        @Override
        <R extends Record> TableFile<R> open(Path file, Class<R> row) throws IOException {
            return new ParquetFile<>(file, row);
        }
    };

    abstract <R extends Record> TableFile<R> open(Path file, Class<R> row) throws IOException;

    /** The word for it, and what the names of its files end with. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
