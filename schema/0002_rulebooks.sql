-- Schema 2: every rulebook text that is in use or was.
--
-- A text is known by its digest, and stays. Of the texts of one id and day one at most is in use. A
-- text that extends or includes others was put together with those in rulebook_parts, so that a
-- file explains itself years later, whatever these have become elsewhere.

CREATE TABLE rulebook_texts (
  digest     TEXT NOT NULL PRIMARY KEY,
  id         TEXT NOT NULL CHECK (id <> ''),
  valid_from TEXT NOT NULL DEFAULT '',
  toml       TEXT NOT NULL,
  active     INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT active_is_yes_or_no CHECK (active IN (0, 1)),
  CONSTRAINT valid_from_is_a_day CHECK (valid_from = '' OR
    (valid_from IS date(valid_from, '+0 days') AND
     valid_from BETWEEN '1900-01-01' AND '9999-12-31')),
  CONSTRAINT digest_is_sha256 CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
) STRICT;

INSERT OR IGNORE INTO rulebook_texts (digest, id, valid_from, toml, active)
  SELECT digest, id, valid_from, toml, active FROM rulebooks
  ORDER BY active DESC, id, valid_from;

DROP TABLE rulebooks;
ALTER TABLE rulebook_texts RENAME TO rulebooks;

CREATE UNIQUE INDEX one_text_of_an_id_and_day_is_in_use ON rulebooks (id, valid_from)
  WHERE active = 1;

CREATE TABLE rulebook_parts (
  rulebook TEXT NOT NULL REFERENCES rulebooks (digest),
  part     TEXT NOT NULL REFERENCES rulebooks (digest),
  PRIMARY KEY (rulebook, part)
) STRICT, WITHOUT ROWID;

-- Scales and measures that records have although no rulebook in use knows them any more: v_projects
-- and the files keep their columns.
CREATE TABLE other_columns (
  about TEXT NOT NULL CHECK (about <> ''),
  sort  TEXT NOT NULL CHECK (sort IN ('scale', 'measure')),
  PRIMARY KEY (about, sort)
) STRICT, WITHOUT ROWID;
