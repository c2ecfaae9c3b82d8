-- The tables of the SQLite sink, with types. Text is compared by its bytes, as there, so that both sort alike.
-- Public: measures_daily, entities_daily, reports, rejected, dead_letters, unreadable, refused. A total of zero has no row.

CREATE TABLE measures_daily (
  day date NOT NULL,
  day_from text COLLATE "C" NOT NULL,
  region text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  mentions bigint NOT NULL,
  reports bigint NOT NULL,
  PRIMARY KEY (day, day_from, region, type, status)
);

CREATE TABLE entities_daily (
  day date NOT NULL,
  region text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  mentions bigint NOT NULL,
  reports bigint NOT NULL,
  PRIMARY KEY (day, region, kind, name)
);

CREATE TABLE reports (
  id text COLLATE "C" NOT NULL PRIMARY KEY,
  revision bigint,
  title text COLLATE "C",
  source text COLLATE "C",
  url text COLLATE "C",
  published date,
  region text COLLATE "C" NOT NULL,
  day date NOT NULL,
  day_from text COLLATE "C" NOT NULL,
  epidemic boolean NOT NULL,
  disease text COLLATE "C",
  kind text COLLATE "C" NOT NULL,
  measures bigint NOT NULL,
  repaired bigint NOT NULL,
  analysis_version text COLLATE "C" NOT NULL,
  observed_at timestamptz NOT NULL
);

CREATE INDEX reports_by_arrival ON reports (observed_at DESC, id);

CREATE TABLE rejected (
  fingerprint text COLLATE "C" NOT NULL PRIMARY KEY,
  id text COLLATE "C",
  reason text COLLATE "C" NOT NULL,
  detail text COLLATE "C" NOT NULL,
  place text COLLATE "C" NOT NULL,
  excerpt text COLLATE "C" NOT NULL,
  rejected_at timestamptz NOT NULL
);

CREATE INDEX rejected_by_arrival ON rejected (rejected_at DESC, fingerprint);

CREATE TABLE dead_letters (
  topic text COLLATE "C" NOT NULL,
  partition bigint NOT NULL,
  "offset" bigint NOT NULL,
  "key" text COLLATE "C",
  headers text COLLATE "C" NOT NULL,
  excerpt text COLLATE "C" NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (topic, partition, "offset")
);

CREATE TABLE unreadable (
  topic text COLLATE "C" NOT NULL,
  partition bigint NOT NULL,
  "offset" bigint NOT NULL,
  detail text COLLATE "C" NOT NULL,
  excerpt text COLLATE "C" NOT NULL,
  PRIMARY KEY (topic, partition, "offset")
);

CREATE TABLE refused (
  topic text COLLATE "C" NOT NULL,
  partition bigint NOT NULL,
  "offset" bigint NOT NULL,
  table_name text COLLATE "C" NOT NULL,
  row_key text COLLATE "C" NOT NULL,
  detail text COLLATE "C" NOT NULL,
  PRIMARY KEY (topic, partition, "offset")
);

CREATE TABLE sink_offsets (
  topic text COLLATE "C" NOT NULL,
  topic_id text COLLATE "C" NOT NULL,
  partition bigint NOT NULL,
  next_offset bigint NOT NULL,
  written_at text COLLATE "C",
  PRIMARY KEY (topic, partition)
);

CREATE TABLE sink_meta (
  "key" text COLLATE "C" NOT NULL PRIMARY KEY,
  value text COLLATE "C" NOT NULL
);
