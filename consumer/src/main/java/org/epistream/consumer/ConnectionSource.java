package org.epistream.consumer;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections that write to the sink's database. */
interface ConnectionSource {
    Connection open() throws SQLException;
}
