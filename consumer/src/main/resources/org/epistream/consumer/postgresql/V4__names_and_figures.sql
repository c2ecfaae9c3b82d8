-- Names by title and by the code of a place: another key, so the rows are read again from their topic.
DROP TABLE entities_daily;

CREATE TABLE entities_daily (
  day date NOT NULL,
  region text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  mentions bigint NOT NULL,
  reports bigint NOT NULL,
  distinct_reports bigint NOT NULL,
  PRIMARY KEY (day, region, kind, name, title, code)
);

DELETE FROM sink_offsets WHERE topic LIKE '%.entities.daily.v1';

CREATE TABLE figures_daily (
  day date NOT NULL,
  day_from text COLLATE "C" NOT NULL,
  region text COLLATE "C" NOT NULL,
  what text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  value numeric NOT NULL,
  mentions bigint NOT NULL,
  reports bigint NOT NULL,
  distinct_reports bigint NOT NULL,
  PRIMARY KEY (day, day_from, region, what, unit, value)
);

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
