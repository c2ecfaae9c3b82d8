package org.epistream.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import com.jerolba.carpet.TimeUnit;
import com.jerolba.carpet.io.FileSystemOutputFile;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Rows as Apache Parquet, compressed with Zstandard. */
final class ParquetFile<R extends Record> implements TableFile<R> {
    /** As much is held in memory before it is written. In bytes. */
    private static final long ROW_GROUP = 16L << 20;

    private final CarpetWriter<R> writer;

    ParquetFile(Path file, Class<R> row) throws IOException {
        writer = new CarpetWriter.Builder<>(new FileSystemOutputFile(file.toFile()), row)
                .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withDefaultTimeUnit(TimeUnit.MILLIS)
                .withDefaultDecimal(Columns.DIGITS, Columns.DECIMALS)
                .withRowGroupSize(ROW_GROUP)
                .build();
    }

    @Override
    public void write(R row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
