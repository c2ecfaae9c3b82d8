-- Rows that the database refused, each by the record that brought it; the rest of its batch was written.
CREATE TABLE refused (
  topic TEXT NOT NULL,
  partition INTEGER NOT NULL,
  "offset" INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (topic, partition, "offset")
) WITHOUT ROWID;

-- Beside the offset, so that stores that share the partitions never wait for each other's row.
ALTER TABLE sink_offsets ADD COLUMN written_at TEXT;

DELETE FROM sink_meta WHERE "key" = 'written_at';

PRAGMA user_version = 2;
