-- Run again whenever it is changed, which takes a new version of the tables to be seen. Columns are added at the
-- end: views of others may stand on them.

-- Every count once for each level and period. …_at_most: several cells may count the same report.
CREATE OR REPLACE VIEW measures_rolled_up AS
WITH levels (level) AS (VALUES ('county'), ('city'), ('province'), ('country')),
  periods (period) AS (VALUES ('day'), ('week'), ('month'))
SELECT
  level,
  region,
  period,
  starts,
  type,
  status,
  SUM(mentions)::bigint AS mentions,
  SUM(reports)::bigint AS reports_at_most,
  SUM(distinct_reports)::bigint AS distinct_reports_at_most
FROM (
  SELECT
    levels.level,
    COALESCE(
      CASE levels.level
        WHEN 'city' THEN divisions.city
        WHEN 'province' THEN divisions.province
        WHEN 'country' THEN divisions.country
      END,
      measures_daily.region
    ) AS region,
    periods.period,
    CASE periods.period
      WHEN 'week' THEN date_trunc('week', measures_daily.day::timestamp)::date
      WHEN 'month' THEN date_trunc('month', measures_daily.day::timestamp)::date
      ELSE measures_daily.day
    END AS starts,
    measures_daily.type,
    measures_daily.status,
    measures_daily.mentions,
    measures_daily.reports,
    measures_daily.distinct_reports
  FROM measures_daily
  CROSS JOIN levels
  CROSS JOIN periods
  LEFT JOIN divisions ON divisions.code = measures_daily.region
) AS parts
GROUP BY level, region, period, starts, type, status;

-- Like the stringency index of OxCGRT, from what was reported on one day; docs/queries.md says how.
CREATE OR REPLACE VIEW stringency AS
WITH indicators (code, highest) AS (
    VALUES ('C1', 3), ('C2', 3), ('C3', 2), ('C4', 4), ('C5', 2), ('C6', 3), ('C7', 2), ('C8', 4), ('H1', 2)
  ),
  in_force AS (
    SELECT
      COALESCE(divisions.province, measures_daily.region) AS province,
      measures_daily.day,
      indicators.code,
      MAX(100.0 * COALESCE(codes.ordinal, indicators.highest) / indicators.highest) AS height
    FROM measures_daily
    JOIN international_codes AS codes
      ON codes.type = measures_daily.type AND codes.scheme = 'oxcgrt' AND codes.near = ''
    JOIN indicators ON indicators.code = codes.code
    LEFT JOIN divisions ON divisions.code = measures_daily.region
    WHERE measures_daily.status IN ('directive', 'done')
    GROUP BY 1, 2, 3
  ),
  heights AS (
    SELECT province, day, COUNT(*) AS indicators, SUM(height) / 9 AS stringency
    FROM in_force
    GROUP BY province, day
  ),
  mentioned AS (
    SELECT
      COALESCE(divisions.province, measures_daily.region) AS province,
      measures_daily.day,
      SUM(measures_daily.mentions)::bigint AS mentions,
      SUM(CASE WHEN types.oxcgrt IN ('always', 'sometimes') THEN 0 ELSE measures_daily.mentions END) AS never,
      SUM(CASE WHEN types.oxcgrt = 'always' THEN 0 ELSE measures_daily.mentions END) AS not_always,
      SUM(
        CASE
          WHEN types.oxcgrt IN ('always', 'sometimes') OR types.phsm IN ('always', 'sometimes') THEN 0
          ELSE measures_daily.mentions
        END
      ) AS nowhere
    FROM measures_daily
    LEFT JOIN measure_types AS types ON types.type = measures_daily.type
    LEFT JOIN divisions ON divisions.code = measures_daily.region
    GROUP BY 1, 2
  )
SELECT
  mentioned.province,
  mentioned.day,
  ROUND(COALESCE(heights.stringency, 0), 1) AS stringency,
  COALESCE(heights.indicators, 0) AS indicators,
  mentioned.mentions,
  ROUND(1.0 * mentioned.never / NULLIF(mentioned.mentions, 0), 4) AS without_oxcgrt_at_least,
  ROUND(1.0 * mentioned.not_always / NULLIF(mentioned.mentions, 0), 4) AS without_oxcgrt_at_most,
  ROUND(1.0 * mentioned.nowhere / NULLIF(mentioned.mentions, 0), 4) AS without_any_code
FROM mentioned
LEFT JOIN heights ON heights.province = mentioned.province AND heights.day = mentioned.day;
