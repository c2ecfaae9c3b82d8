-- What codes mean: filled by the store from the tables that come with it and from the user's lexicon.
-- city, province and country: what a division counts under at these levels; itself where it stands no lower.

CREATE TABLE divisions (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  parent TEXT,
  city TEXT NOT NULL,
  province TEXT NOT NULL,
  country TEXT NOT NULL
) WITHOUT ROWID;

-- oxcgrt and phsm: whether the scheme has a code for measures of the type: always, sometimes or never.
CREATE TABLE measure_types (
  type TEXT NOT NULL PRIMARY KEY,
  chinese TEXT NOT NULL,
  english TEXT NOT NULL,
  oxcgrt TEXT NOT NULL,
  phsm TEXT NOT NULL
) WITHOUT ROWID;

-- near: words of which one must stand in the clause for the measure to have the code; empty where none need.
CREATE TABLE international_codes (
  type TEXT NOT NULL,
  scheme TEXT NOT NULL,
  code TEXT NOT NULL,
  ordinal INTEGER,
  near TEXT NOT NULL,
  PRIMARY KEY (type, scheme, code)
) WITHOUT ROWID;

PRAGMA user_version = 5;
