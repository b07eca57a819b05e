-- The schema, version 4: goals. A level that somebody is to reach in a specialty, from the day on which
-- that was agreed, perhaps by another one. Indicators know levels 1 to 7.

CREATE TABLE goals (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  specialty   TEXT NOT NULL CHECK (specialty <> ''),
  level       INTEGER NOT NULL,
  set_on      TEXT NOT NULL,
  due_on      TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  PRIMARY KEY (engineer_id, specialty, level, set_on),
  CONSTRAINT level_is_from_1_to_7 CHECK (level BETWEEN 1 AND 7),
  CONSTRAINT set_on_is_a_day
    CHECK (set_on IS date(set_on, '+0 days') AND set_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT due_on_is_a_day
    CHECK (due_on IS date(due_on, '+0 days') AND due_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT due_is_not_before_set CHECK (due_on >= set_on),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;

CREATE VIEW v_goals AS
  SELECT engineer, specialty, level, set_on, due_on, g.note
  FROM goals AS g JOIN engineers AS e ON e.id = g.engineer_id;
