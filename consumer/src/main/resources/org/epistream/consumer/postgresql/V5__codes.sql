-- What codes mean: filled by the store from the tables that come with it and from the user's lexicon.
-- city, province and country: what a division counts under at these levels; itself where it stands no lower.

CREATE TABLE divisions (
  code text COLLATE "C" NOT NULL PRIMARY KEY,
  name text COLLATE "C" NOT NULL,
  level text COLLATE "C" NOT NULL,
  parent text COLLATE "C",
  city text COLLATE "C" NOT NULL,
  province text COLLATE "C" NOT NULL,
  country text COLLATE "C" NOT NULL
);

-- oxcgrt and phsm: whether the scheme has a code for measures of the type: always, sometimes or never.
CREATE TABLE measure_types (
  type text COLLATE "C" NOT NULL PRIMARY KEY,
  chinese text COLLATE "C" NOT NULL,
  english text COLLATE "C" NOT NULL,
  oxcgrt text COLLATE "C" NOT NULL,
  phsm text COLLATE "C" NOT NULL
);

-- near: words of which one must stand in the clause for the measure to have the code; empty where none need.
CREATE TABLE international_codes (
  type text COLLATE "C" NOT NULL,
  scheme text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  ordinal bigint,
  near text COLLATE "C" NOT NULL,
  PRIMARY KEY (type, scheme, code)
);
