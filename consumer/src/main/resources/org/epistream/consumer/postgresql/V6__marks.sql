-- What became of rejections and dead letters, by where they stand: topic, partition and offset, joined by slashes.
CREATE TABLE marks (
  log_place text COLLATE "C" NOT NULL PRIMARY KEY,
  state text COLLATE "C" NOT NULL,
  marked_at timestamptz NOT NULL,
  note text COLLATE "C"
);

-- Null in rows that were written before; these stay open.
ALTER TABLE rejected ADD COLUMN log_place text COLLATE "C";
ALTER TABLE rejected ADD COLUMN set_aside_at timestamptz;

-- Without a mark they are open. An earlier mark is none of theirs: the topic was made anew, and its offsets began at zero.
CREATE VIEW rejected_states AS
SELECT rejected.fingerprint, rejected.id, rejected.reason, rejected.detail, rejected.place, rejected.excerpt,
  rejected.rejected_at, rejected.log_place, rejected.set_aside_at,
  COALESCE(marks.state, 'open') AS state, marks.marked_at, marks.note
FROM rejected
LEFT JOIN marks ON marks.log_place = rejected.log_place AND marks.marked_at >= rejected.set_aside_at;

CREATE VIEW dead_letter_states AS
SELECT dead_letters.topic, dead_letters.partition, dead_letters."offset", dead_letters."key", dead_letters.headers,
  dead_letters.excerpt, dead_letters.written_at,
  COALESCE(marks.state, 'open') AS state, marks.marked_at, marks.note
FROM dead_letters
LEFT JOIN marks
  ON marks.log_place = dead_letters.topic || '/' || dead_letters.partition || '/' || dead_letters."offset"
  AND marks.marked_at >= dead_letters.written_at;
