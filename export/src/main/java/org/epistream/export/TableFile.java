package org.epistream.export;

import java.io.Closeable;
import java.io.IOException;

/** A file that rows are written into, one after another; of many rows only some are held. */
interface TableFile<R extends Record> extends Closeable {
    void write(R row) throws IOException;
}
