-- A report and its copies on other sites count once. Until the next total of its cell comes, a row says what it said before.
ALTER TABLE measures_daily ADD COLUMN distinct_reports INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entities_daily ADD COLUMN distinct_reports INTEGER NOT NULL DEFAULT 0;

UPDATE measures_daily SET distinct_reports = reports;
UPDATE entities_daily SET distinct_reports = reports;

PRAGMA user_version = 3;
