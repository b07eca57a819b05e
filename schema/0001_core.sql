-- The tassei database, schema 1.
--
-- It is meant to be read, queried and even written by other programs; what must hold of a record
-- therefore stands here as a constraint, under a name that says what was violated.
--
--   * The table of a kind of record bears the kind's name, and the view v_<kind> shows exactly the
--     columns of the kind's file. v_projects is the one that is not here: its columns follow from
--     the rulebooks in the database, so the program makes it whenever these change. No column of
--     any table is an id of a standard.
--   * A day is ISO text, 1900-01-01 to 9999-12-31. date(d) by itself would take 2024-02-30;
--     date(d, '+0 days') turns it into March, and so finds it out.
--   * Codes and titles are kept as they were given. Beside each stands its comparison form, NFC,
--     in a column that ends in _nfc: keys and orders go by it. SQLite can't compute NFC; for plain
--     ASCII it is the text itself, and that much is checked.
--   * Text that is not there is NULL, never empty. A contribution without a component is the
--     exception ('' there), because the component is part of a key.
--   * Text has no white space around it. The lists of characters are tab, line feed, vertical tab,
--     form feed, carriage return, space, no-break space and the ideographic space. A tab or carriage
--     return in front may stay: spec 3.4 brings such a text through a file.
--   * References to people and projects are by an id of their own, so that a code can be changed.
--   * Records that are no people and projects have a number that people call them by. It is never
--     used again; `numbers` remembers the last one of each kind.
--   * What belongs to a person is clustered by person: a question about somebody reads one place.

PRAGMA application_id = 1952543603;  -- "tass"

-- People

CREATE TABLE engineers (
  id           INTEGER PRIMARY KEY,
  engineer     TEXT NOT NULL,
  engineer_nfc TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  reading      TEXT,
  note         TEXT,
  CONSTRAINT engineer_has_1_to_64_characters CHECK (length(engineer) BETWEEN 1 AND 64),
  CONSTRAINT engineer_has_no_space_around
    CHECK (trim(engineer, char(9,10,11,12,13,32,160,12288)) = engineer),
  CONSTRAINT engineer_has_no_control_character CHECK (instr(engineer, char(0)) = 0 AND
    engineer NOT GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
  CONSTRAINT engineer_nfc_is_its_comparison_form CHECK (engineer_nfc <> '' AND
    (engineer_nfc = engineer OR engineer GLOB '*[^ -~]*')),
  CONSTRAINT name_is_trimmed_text
    CHECK (name <> '' AND rtrim(name, char(9,10,11,12,13,32,160,12288)) = name AND
           ltrim(name, char(10,11,12,32,160,12288)) = name),
  CONSTRAINT reading_is_trimmed_text
    CHECK (reading <> '' AND rtrim(reading, char(9,10,11,12,13,32,160,12288)) = reading AND
           ltrim(reading, char(10,11,12,32,160,12288)) = reading),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT;

CREATE TABLE memberships (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  team        TEXT NOT NULL,
  team_nfc    TEXT NOT NULL,
  start_on    TEXT NOT NULL,
  end_on      TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  PRIMARY KEY (engineer_id, team_nfc, start_on),
  CONSTRAINT team_has_1_to_64_characters CHECK (length(team) BETWEEN 1 AND 64),
  CONSTRAINT team_has_no_space_around
    CHECK (trim(team, char(9,10,11,12,13,32,160,12288)) = team),
  CONSTRAINT team_has_no_control_character CHECK (instr(team, char(0)) = 0 AND
    team NOT GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
  CONSTRAINT team_nfc_is_its_comparison_form CHECK (team_nfc <> '' AND
    (team_nfc = team OR team GLOB '*[^ -~]*')),
  CONSTRAINT start_on_is_a_day
    CHECK (start_on IS date(start_on, '+0 days') AND start_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_on_is_a_day
    CHECK (end_on IS date(end_on, '+0 days') AND end_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_is_not_before_start CHECK (end_on >= start_on),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;

-- Projects, and what the rulebooks look at in them. The ids of flags, scales, categories and
-- measures are those of the rulebooks.

CREATE TABLE projects (
  id          INTEGER PRIMARY KEY,
  project     TEXT NOT NULL,
  project_nfc TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  customer    TEXT,
  start_on    TEXT,
  end_on      TEXT,
  note        TEXT,
  CONSTRAINT project_has_1_to_64_characters CHECK (length(project) BETWEEN 1 AND 64),
  CONSTRAINT project_has_no_space_around
    CHECK (trim(project, char(9,10,11,12,13,32,160,12288)) = project),
  CONSTRAINT project_has_no_control_character CHECK (instr(project, char(0)) = 0 AND
    project NOT GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
  CONSTRAINT project_nfc_is_its_comparison_form CHECK (project_nfc <> '' AND
    (project_nfc = project OR project GLOB '*[^ -~]*')),
  CONSTRAINT name_is_trimmed_text
    CHECK (name <> '' AND rtrim(name, char(9,10,11,12,13,32,160,12288)) = name AND
           ltrim(name, char(10,11,12,32,160,12288)) = name),
  CONSTRAINT customer_is_trimmed_text
    CHECK (customer <> '' AND rtrim(customer, char(9,10,11,12,13,32,160,12288)) = customer AND
           ltrim(customer, char(10,11,12,32,160,12288)) = customer),
  CONSTRAINT start_on_is_a_day
    CHECK (start_on IS date(start_on, '+0 days') AND start_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_on_is_a_day
    CHECK (end_on IS date(end_on, '+0 days') AND end_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_is_not_before_start CHECK (end_on >= start_on),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT;

CREATE TABLE project_flags (
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  flag       TEXT NOT NULL,
  PRIMARY KEY (project_id, flag),
  CONSTRAINT flag_is_an_id CHECK (flag <> '' AND flag NOT GLOB '*[; ]*')
) STRICT, WITHOUT ROWID;

CREATE TABLE project_sizes (
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  scale      TEXT NOT NULL CHECK (scale <> ''),
  category   TEXT NOT NULL CHECK (category <> ''),
  PRIMARY KEY (project_id, scale)
) STRICT, WITHOUT ROWID;

CREATE TABLE project_measures (
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  measure    TEXT NOT NULL CHECK (measure <> ''),
  value      REAL NOT NULL,
  PRIMARY KEY (project_id, measure),
  CONSTRAINT value_is_finite_and_not_negative CHECK (value BETWEEN 0 AND 1.7976931348623157e308)
) STRICT, WITHOUT ROWID;

-- What people did, and what is known of them: the evidence

CREATE TABLE contributions (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  project_id  INTEGER NOT NULL REFERENCES projects (id),
  specialty   TEXT NOT NULL CHECK (specialty <> ''),
  activity    TEXT NOT NULL CHECK (activity <> ''),
  component   TEXT NOT NULL DEFAULT '',
  start_on    TEXT NOT NULL,
  end_on      TEXT,
  role        TEXT NOT NULL CHECK (role <> ''),
  outcome     TEXT NOT NULL,
  reference   TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  PRIMARY KEY (engineer_id, project_id, specialty, activity, component, start_on),
  CONSTRAINT outcome_is_known
    CHECK (outcome IN ('planned', 'ongoing', 'success', 'completed', 'abandoned')),
  CONSTRAINT start_on_is_a_day
    CHECK (start_on IS date(start_on, '+0 days') AND start_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_on_is_a_day
    CHECK (end_on IS date(end_on, '+0 days') AND end_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_is_not_before_start CHECK (end_on >= start_on),
  CONSTRAINT what_has_ended_has_an_end CHECK (outcome IN ('planned', 'ongoing') OR
    (end_on IS NOT NULL AND end_on < '9999-12-31')),
  CONSTRAINT reference_is_trimmed_text
    CHECK (reference <> '' AND rtrim(reference, char(9,10,11,12,13,32,160,12288)) = reference AND
           ltrim(reference, char(10,11,12,32,160,12288)) = reference),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;

-- Who worked on a project; and removing a project need not read all contributions.
CREATE INDEX contributions_by_project ON contributions (project_id);

CREATE TABLE expertise (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  specialty   TEXT NOT NULL CHECK (specialty <> ''),
  area        TEXT NOT NULL CHECK (area <> ''),
  since_on    TEXT NOT NULL,
  depth       TEXT NOT NULL CHECK (depth <> ''),
  until_on    TEXT,
  reference   TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  PRIMARY KEY (engineer_id, specialty, area, since_on),
  CONSTRAINT since_on_is_a_day
    CHECK (since_on IS date(since_on, '+0 days') AND since_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT until_on_is_a_day
    CHECK (until_on IS date(until_on, '+0 days') AND until_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT until_is_not_before_since CHECK (until_on >= since_on),
  CONSTRAINT reference_is_trimmed_text
    CHECK (reference <> '' AND rtrim(reference, char(9,10,11,12,13,32,160,12288)) = reference AND
           ltrim(reference, char(10,11,12,32,160,12288)) = reference),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;

CREATE TABLE achievements (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  specialty   TEXT NOT NULL CHECK (specialty <> ''),
  kind        TEXT NOT NULL CHECK (kind <> ''),
  achieved_on TEXT NOT NULL,
  title       TEXT NOT NULL,
  title_nfc   TEXT NOT NULL,
  reference   TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  PRIMARY KEY (engineer_id, specialty, kind, achieved_on, title_nfc),
  CONSTRAINT achieved_on_is_a_day
    CHECK (achieved_on IS date(achieved_on, '+0 days') AND
           achieved_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT title_is_trimmed_text
    CHECK (title <> '' AND rtrim(title, char(9,10,11,12,13,32,160,12288)) = title AND
           ltrim(title, char(10,11,12,32,160,12288)) = title),
  CONSTRAINT title_nfc_is_its_comparison_form CHECK (title_nfc <> '' AND
    (title_nfc = title OR title GLOB '*[^ -~]*')),
  CONSTRAINT reference_is_trimmed_text
    CHECK (reference <> '' AND rtrim(reference, char(9,10,11,12,13,32,160,12288)) = reference AND
           ltrim(reference, char(10,11,12,32,160,12288)) = reference),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;

-- The mentee is a person's code, or any text for somebody who isn't recorded here.
CREATE TABLE mentorings (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  mentee      TEXT NOT NULL,
  mentee_nfc  TEXT NOT NULL,
  start_on    TEXT NOT NULL,
  end_on      TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  PRIMARY KEY (engineer_id, mentee_nfc, start_on),
  CONSTRAINT mentee_is_trimmed_text
    CHECK (mentee <> '' AND rtrim(mentee, char(9,10,11,12,13,32,160,12288)) = mentee AND
           ltrim(mentee, char(10,11,12,32,160,12288)) = mentee),
  CONSTRAINT mentee_nfc_is_its_comparison_form CHECK (mentee_nfc <> '' AND
    (mentee_nfc = mentee OR mentee GLOB '*[^ -~]*')),
  CONSTRAINT start_on_is_a_day
    CHECK (start_on IS date(start_on, '+0 days') AND start_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_on_is_a_day
    CHECK (end_on IS date(end_on, '+0 days') AND end_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT end_is_not_before_start CHECK (end_on >= start_on),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;

CREATE TABLE exams (
  engineer_id INTEGER NOT NULL REFERENCES engineers (id),
  exam        TEXT NOT NULL,
  exam_nfc    TEXT NOT NULL,
  passed_on   TEXT NOT NULL,
  reference   TEXT,
  note        TEXT,
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  PRIMARY KEY (engineer_id, exam_nfc, passed_on),
  CONSTRAINT exam_has_1_to_64_characters CHECK (length(exam) BETWEEN 1 AND 64),
  CONSTRAINT exam_has_no_space_around
    CHECK (trim(exam, char(9,10,11,12,13,32,160,12288)) = exam),
  CONSTRAINT exam_has_no_control_character CHECK (instr(exam, char(0)) = 0 AND
    exam NOT GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
  CONSTRAINT exam_nfc_is_its_comparison_form CHECK (exam_nfc <> '' AND
    (exam_nfc = exam OR exam GLOB '*[^ -~]*')),
  CONSTRAINT passed_on_is_a_day
    CHECK (passed_on IS date(passed_on, '+0 days') AND
           passed_on BETWEEN '1900-01-01' AND '9999-12-31'),
  CONSTRAINT reference_is_trimmed_text
    CHECK (reference <> '' AND rtrim(reference, char(9,10,11,12,13,32,160,12288)) = reference AND
           ltrim(reference, char(10,11,12,32,160,12288)) = reference),
  CONSTRAINT note_is_trimmed_text
    CHECK (note <> '' AND rtrim(note, char(9,10,11,12,13,32,160,12288)) = note AND
           ltrim(note, char(10,11,12,32,160,12288)) = note)
) STRICT, WITHOUT ROWID;

-- Nobody mentors themselves, whichever of the two records is written last.

CREATE TRIGGER mentoring_of_oneself_added BEFORE INSERT ON mentorings
WHEN NEW.mentee_nfc = (SELECT engineer_nfc FROM engineers WHERE id = NEW.engineer_id)
BEGIN
  SELECT RAISE(ABORT, 'a person does not mentor themselves');
END;

CREATE TRIGGER mentoring_of_oneself_edited BEFORE UPDATE ON mentorings
WHEN NEW.mentee_nfc = (SELECT engineer_nfc FROM engineers WHERE id = NEW.engineer_id)
BEGIN
  SELECT RAISE(ABORT, 'a person does not mentor themselves');
END;

CREATE TRIGGER mentoring_of_oneself_by_renaming BEFORE UPDATE OF engineer_nfc ON engineers
WHEN EXISTS (SELECT 1 FROM mentorings
             WHERE engineer_id = OLD.id AND mentee_nfc = NEW.engineer_nfc)
BEGIN
  SELECT RAISE(ABORT, 'a person does not mentor themselves');
END;

-- Everything that refers to a person follows when their code is changed, the mentee too.
CREATE TRIGGER mentee_follows_engineer AFTER UPDATE OF engineer, engineer_nfc ON engineers
WHEN NEW.engineer IS NOT OLD.engineer
BEGIN
  UPDATE mentorings SET mentee = NEW.engineer, mentee_nfc = NEW.engineer_nfc
  WHERE mentee_nfc = OLD.engineer_nfc;
END;

-- The last number that a record of each kind was given.
CREATE TABLE numbers (
  kind TEXT PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;

-- The rulebooks as texts, so that a file explains itself years later. A rulebook may have versions,
-- each valid from a day until the next one takes over; '' is from the first day.
CREATE TABLE rulebooks (
  id         TEXT NOT NULL CHECK (id <> ''),
  valid_from TEXT NOT NULL DEFAULT '',
  toml       TEXT NOT NULL,
  digest     TEXT NOT NULL,
  active     INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  PRIMARY KEY (id, valid_from),
  CONSTRAINT valid_from_is_a_day CHECK (valid_from = '' OR
    (valid_from IS date(valid_from, '+0 days') AND
     valid_from BETWEEN '1900-01-01' AND '9999-12-31')),
  CONSTRAINT digest_is_sha256 CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TABLE settings (
  name  TEXT PRIMARY KEY CHECK (name <> ''),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The files of the kinds

CREATE VIEW v_engineers AS
  SELECT engineer, name, reading, note FROM engineers;

CREATE VIEW v_memberships AS
  SELECT engineer, team, start_on, end_on, m.note
  FROM memberships AS m JOIN engineers AS e ON e.id = m.engineer_id;

CREATE VIEW v_contributions AS
  SELECT engineer, project, specialty, activity, component, c.start_on, c.end_on, role, outcome,
         reference, c.note
  FROM contributions AS c
       JOIN engineers AS e ON e.id = c.engineer_id
       JOIN projects AS p ON p.id = c.project_id;

CREATE VIEW v_expertise AS
  SELECT engineer, specialty, area, since_on, depth, until_on, reference, x.note
  FROM expertise AS x JOIN engineers AS e ON e.id = x.engineer_id;

CREATE VIEW v_achievements AS
  SELECT engineer, specialty, kind, achieved_on, title, reference, a.note
  FROM achievements AS a JOIN engineers AS e ON e.id = a.engineer_id;

CREATE VIEW v_mentorings AS
  SELECT engineer, mentee, start_on, end_on, m.note
  FROM mentorings AS m JOIN engineers AS e ON e.id = m.engineer_id;

CREATE VIEW v_exams AS
  SELECT engineer, exam, passed_on, reference, x.note
  FROM exams AS x JOIN engineers AS e ON e.id = x.engineer_id;
