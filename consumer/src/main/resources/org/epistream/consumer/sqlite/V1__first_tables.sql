-- Days are ISO 8601 dates, instants ISO 8601 in UTC with milliseconds, so that both sort as text.
-- Public: measures_daily, entities_daily, reports, rejected, dead_letters, unreadable. A total of zero has no row.

CREATE TABLE measures_daily (
  day TEXT NOT NULL,
  day_from TEXT NOT NULL,
  region TEXT NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  PRIMARY KEY (day, day_from, region, type, status)
) WITHOUT ROWID;

CREATE TABLE entities_daily (
  day TEXT NOT NULL,
  region TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  PRIMARY KEY (day, region, kind, name)
) WITHOUT ROWID;

CREATE TABLE reports (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER,
  title TEXT,
  source TEXT,
  url TEXT,
  published TEXT,
  region TEXT NOT NULL,
  day TEXT NOT NULL,
  day_from TEXT NOT NULL,
  epidemic INTEGER NOT NULL,
  disease TEXT,
  kind TEXT NOT NULL,
  measures INTEGER NOT NULL,
  repaired INTEGER NOT NULL,
  analysis_version TEXT NOT NULL,
  observed_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX reports_by_arrival ON reports (observed_at DESC, id);

CREATE TABLE rejected (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  id TEXT,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  place TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  rejected_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX rejected_by_arrival ON rejected (rejected_at DESC, fingerprint);

CREATE TABLE dead_letters (
  topic TEXT NOT NULL,
  partition INTEGER NOT NULL,
  "offset" INTEGER NOT NULL,
  "key" TEXT,
  headers TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (topic, partition, "offset")
) WITHOUT ROWID;

CREATE TABLE unreadable (
  topic TEXT NOT NULL,
  partition INTEGER NOT NULL,
  "offset" INTEGER NOT NULL,
  detail TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  PRIMARY KEY (topic, partition, "offset")
) WITHOUT ROWID;

CREATE TABLE sink_offsets (
  topic TEXT NOT NULL,
  topic_id TEXT NOT NULL,
  partition INTEGER NOT NULL,
  next_offset INTEGER NOT NULL,
  PRIMARY KEY (topic, partition)
) WITHOUT ROWID;

CREATE TABLE sink_meta (
  "key" TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

PRAGMA user_version = 1;
