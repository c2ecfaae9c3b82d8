-- Names by title and by the code of a place: another key, so the rows are read again from their topic.
DROP TABLE entities_daily;

CREATE TABLE entities_daily (
  day TEXT NOT NULL,
  region TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  code TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  distinct_reports INTEGER NOT NULL,
  PRIMARY KEY (day, region, kind, name, title, code)
) WITHOUT ROWID;

DELETE FROM sink_offsets WHERE topic LIKE '%.entities.daily.v1';

-- A value is text, without an exponent and without zeros at its end, so that it is exact and equal values are equal.
-- It has at most 15 digits between zeros at either end: compared as a floating-point number it keeps its order.
CREATE TABLE figures_daily (
  day TEXT NOT NULL,
  day_from TEXT NOT NULL,
  region TEXT NOT NULL,
  what TEXT NOT NULL,
  unit TEXT NOT NULL,
  value TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  distinct_reports INTEGER NOT NULL,
  PRIMARY KEY (day, day_from, region, what, unit, value)
) WITHOUT ROWID;

-- Of each number of a day and region the value that most reports tell, copies counted once; of two that as many tell, the greater one.
-- Not of kinds that many things are counted under: their values do not contradict one another.
CREATE VIEW figures_told AS
SELECT day, region, what, unit, value, distinct_reports, all_reports - distinct_reports AS distinct_otherwise
FROM (
  SELECT day, region, what, unit, value,
    CAST(SUM(distinct_reports) AS bigint) AS distinct_reports,
    CAST(SUM(SUM(distinct_reports)) OVER (PARTITION BY day, region, what, unit) AS bigint) AS all_reports,
    ROW_NUMBER() OVER (
      PARTITION BY day, region, what, unit
      ORDER BY SUM(distinct_reports) DESC, CAST(value AS double precision) DESC
    ) AS standing
  FROM figures_daily
  WHERE what NOT IN ('other', 'share', 'duration', 'deadline', 'frequency', 'threshold')
  GROUP BY day, region, what, unit, value
) AS told
WHERE standing = 1;

PRAGMA user_version = 4;
