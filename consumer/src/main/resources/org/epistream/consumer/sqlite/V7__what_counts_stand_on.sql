-- What the counts stand on: of each report its stories, the sentences that name something, and each counted mention with
-- the cell it counts in. name: the type of a measure, what a figure counts, the name of all else. '' where there is none.
CREATE TABLE stories (
  report_id TEXT NOT NULL,
  story INTEGER NOT NULL,
  title TEXT,
  region TEXT NOT NULL,
  day TEXT NOT NULL,
  day_from TEXT NOT NULL,
  PRIMARY KEY (report_id, story)
) WITHOUT ROWID;

CREATE INDEX stories_by_region ON stories (region, day);

-- as_it_came: null where it reads as the text. Spans are in UTF-16 units of the body as it came.
CREATE TABLE quotes (
  report_id TEXT NOT NULL,
  quote INTEGER NOT NULL,
  text TEXT NOT NULL,
  as_it_came TEXT,
  span_from INTEGER NOT NULL,
  span_to INTEGER NOT NULL,
  PRIMARY KEY (report_id, quote)
) WITHOUT ROWID;

-- quote and where in its text: null where the analysis kept none.
CREATE TABLE mentions (
  report_id TEXT NOT NULL,
  mention INTEGER NOT NULL,
  story INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  title TEXT NOT NULL,
  code TEXT NOT NULL,
  unit TEXT NOT NULL,
  value TEXT,
  region TEXT NOT NULL,
  day TEXT NOT NULL,
  words TEXT NOT NULL,
  quote INTEGER,
  quote_from INTEGER,
  quote_to INTEGER,
  span_from INTEGER NOT NULL,
  span_to INTEGER NOT NULL,
  rule TEXT NOT NULL,
  evidence TEXT,
  PRIMARY KEY (report_id, mention)
) WITHOUT ROWID;

CREATE INDEX mentions_by_name ON mentions (kind, name, region, day);

-- Every change of a total, in the order in which they were written; the oldest are taken away. A total of zero is gone.
CREATE TABLE changes (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  written_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  title TEXT NOT NULL,
  code TEXT NOT NULL,
  unit TEXT NOT NULL,
  value TEXT,
  region TEXT NOT NULL,
  day TEXT NOT NULL,
  day_from TEXT,
  mentions INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  distinct_reports INTEGER NOT NULL
);

-- The reports are read again from their topic.
DELETE FROM sink_offsets WHERE topic LIKE '%.reports.enriched.v1';

PRAGMA user_version = 7;
