-- Schema 3: the journal, and who has confirmed which evidence.
--
-- Every command that changes something is an entry; what it did to each record is a row of changes,
-- by the names of the kinds' files. Entries are chained:
--
--   leaf of a change   = SHA-256 of salt, record, line feed, content
--   leaf of an entry   = SHA-256 of salt and the entry's own facts (schema/README.md)
--   digest of an entry = SHA-256 of the digest before (hexadecimal; nothing for the first) and the
--                        leaves: the entry's, then those of its changes in order
--
-- so that an entry that was altered or is missing shows. Where something has been forgotten, the
-- salt is gone and the content is another one; the leaf stays, and with it the chain.
--
-- subject is whose change it is (kind, space, code in comparison form: `engineers E007`), becomes
-- the same afterwards, where the change moves it to another. Both follow from the content; they are
-- there so that the changes about somebody are found without reading all.

CREATE TABLE entries (
  entry   INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  actor   TEXT NOT NULL CHECK (actor <> ''),
  command TEXT NOT NULL CHECK (command <> ''),
  reason  TEXT CHECK (reason <> ''),
  undoes  INTEGER REFERENCES entries (entry),
  salt    BLOB,
  leaf    BLOB NOT NULL,
  digest  TEXT NOT NULL,
  CONSTRAINT entries_count_from_1 CHECK (entry > 0),
  CONSTRAINT at_is_an_instant CHECK (at GLOB
    '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
  CONSTRAINT what_is_undone_was_before CHECK (undoes < entry),
  CONSTRAINT salt_has_16_bytes CHECK (length(salt) = 16),
  CONSTRAINT leaf_is_sha256 CHECK (length(leaf) = 32),
  CONSTRAINT digest_is_sha256 CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE INDEX entries_by_instant ON entries (at);

CREATE TABLE changes (
  entry    INTEGER NOT NULL REFERENCES entries (entry) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position > 0),
  record   TEXT NOT NULL CHECK (record <> ''),
  subject  TEXT,
  becomes  TEXT,
  content  TEXT NOT NULL,
  salt     BLOB,
  leaf     BLOB NOT NULL,
  PRIMARY KEY (entry, position),
  CONSTRAINT salt_has_16_bytes CHECK (length(salt) = 16),
  CONSTRAINT leaf_is_sha256 CHECK (length(leaf) = 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX changes_by_subject ON changes (subject);
CREATE INDEX changes_that_move ON changes (becomes) WHERE becomes IS NOT NULL;
CREATE INDEX changes_of_no_subject ON changes (entry) WHERE subject IS NULL;

-- Evidence is claimed, or confirmed by somebody at an instant.

ALTER TABLE contributions ADD COLUMN confirmed_by TEXT CHECK (confirmed_by <> '');
ALTER TABLE contributions ADD COLUMN confirmed_at TEXT
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));
ALTER TABLE expertise ADD COLUMN confirmed_by TEXT CHECK (confirmed_by <> '');
ALTER TABLE expertise ADD COLUMN confirmed_at TEXT
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));
ALTER TABLE achievements ADD COLUMN confirmed_by TEXT CHECK (confirmed_by <> '');
ALTER TABLE achievements ADD COLUMN confirmed_at TEXT
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));
ALTER TABLE mentorings ADD COLUMN confirmed_by TEXT CHECK (confirmed_by <> '');
ALTER TABLE mentorings ADD COLUMN confirmed_at TEXT
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));

-- A mentee's code follows by a change of its own now, which the journal has.
DROP TRIGGER mentee_follows_engineer;
