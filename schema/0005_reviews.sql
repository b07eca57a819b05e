-- Schema 5: reviews, frozen.
--
-- What was said of everybody at a day, as it was known after an entry of the journal. content is
-- JSON, by the names of interfaces, not of tables (schema/README.md), and what a digest is made of.
--
--   leaf of a row      = SHA-256 of salt, the table's name, line feed, content
--   digest of a review = SHA-256 of the leaves: person after person, each followed by those of their
--                        rows in order, and last the review's own
--
-- The journal has the digest, and comments. Where something has been forgotten, the salt is gone and
-- the content is another one; the leaf stays, and with it the digest.
--
-- Triggers refuse whatever changes what is frozen, by whichever program. The one way through is a
-- row in reviews_at_work, within a transaction that takes it out again: for freezing and removing a
-- review, and for forgetting a person.

CREATE TABLE reviews_at_work (
  review INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE reviews (
  review    INTEGER PRIMARY KEY,
  label_nfc TEXT NOT NULL UNIQUE,
  content   TEXT NOT NULL,
  salt      BLOB,
  leaf      BLOB NOT NULL,
  digest    TEXT NOT NULL,
  CONSTRAINT reviews_count_from_1 CHECK (review > 0),
  CONSTRAINT salt_has_16_bytes CHECK (length(salt) = 16),
  CONSTRAINT leaf_is_sha256 CHECK (length(leaf) = 32),
  CONSTRAINT digest_is_sha256 CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TABLE review_people (
  review       INTEGER NOT NULL REFERENCES reviews (review) DEFERRABLE INITIALLY DEFERRED,
  person       INTEGER NOT NULL CHECK (person > 0),
  engineer_nfc TEXT NOT NULL,
  content      TEXT NOT NULL,
  salt         BLOB,
  leaf         BLOB NOT NULL,
  PRIMARY KEY (review, person),
  UNIQUE (review, engineer_nfc),
  CONSTRAINT salt_has_16_bytes CHECK (length(salt) = 16),
  CONSTRAINT leaf_is_sha256 CHECK (length(leaf) = 32)
) STRICT, WITHOUT ROWID;

-- Its rows are long: by a number they lie closer together in the file than by the key.

CREATE TABLE review_rows (
  review     INTEGER NOT NULL,
  person     INTEGER NOT NULL,
  position   INTEGER NOT NULL CHECK (position > 0),
  content    TEXT NOT NULL,
  salt       BLOB,
  leaf       BLOB NOT NULL,
  PRIMARY KEY (review, person, position),
  FOREIGN KEY (review, person) REFERENCES review_people (review, person),
  CONSTRAINT salt_has_16_bytes CHECK (length(salt) = 16),
  CONSTRAINT leaf_is_sha256 CHECK (length(leaf) = 32)
) STRICT;

CREATE TABLE review_comments (
  review INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  person INTEGER NOT NULL,
  at     TEXT NOT NULL,
  by     TEXT NOT NULL CHECK (by <> ''),
  text   TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (review, number),
  FOREIGN KEY (review, person) REFERENCES review_people (review, person),
  CONSTRAINT at_is_an_instant CHECK (at GLOB
    '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
) STRICT, WITHOUT ROWID;

CREATE TABLE review_closings (
  review INTEGER PRIMARY KEY REFERENCES reviews (review),
  at     TEXT NOT NULL,
  by     TEXT NOT NULL CHECK (by <> ''),
  CONSTRAINT at_is_an_instant CHECK (at GLOB
    '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
) STRICT;

CREATE TRIGGER no_review_comes BEFORE INSERT ON reviews
  WHEN NEW.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_changes BEFORE UPDATE ON reviews
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_goes BEFORE DELETE ON reviews
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;

CREATE TRIGGER no_review_person_comes BEFORE INSERT ON review_people
  WHEN NEW.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_person_changes BEFORE UPDATE ON review_people
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_person_goes BEFORE DELETE ON review_people
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;

CREATE TRIGGER no_review_row_comes BEFORE INSERT ON review_rows
  WHEN NEW.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_row_changes BEFORE UPDATE ON review_rows
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;
CREATE TRIGGER no_review_row_goes BEFORE DELETE ON review_rows
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a frozen review does not change'); END;

-- Comments may come until the review is closed.

CREATE TRIGGER no_review_comment_comes BEFORE INSERT ON review_comments
  WHEN NEW.review IN (SELECT review FROM review_closings)
  BEGIN SELECT RAISE(ABORT, 'the review is closed'); END;
CREATE TRIGGER no_review_comment_is_replaced BEFORE INSERT ON review_comments
  WHEN EXISTS (SELECT 1 FROM review_comments WHERE review = NEW.review AND number = NEW.number)
  BEGIN SELECT RAISE(ABORT, 'a comment on a review does not change'); END;
CREATE TRIGGER no_review_comment_changes BEFORE UPDATE ON review_comments
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a comment on a review does not change'); END;
CREATE TRIGGER no_review_comment_goes BEFORE DELETE ON review_comments
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a comment on a review does not change'); END;

CREATE TRIGGER no_review_closing_is_replaced BEFORE INSERT ON review_closings
  WHEN EXISTS (SELECT 1 FROM review_closings WHERE review = NEW.review)
  BEGIN SELECT RAISE(ABORT, 'a closed review stays closed'); END;
CREATE TRIGGER no_review_closing_changes BEFORE UPDATE ON review_closings
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a closed review stays closed'); END;
CREATE TRIGGER no_review_closing_goes BEFORE DELETE ON review_closings
  WHEN OLD.review NOT IN (SELECT review FROM reviews_at_work)
  BEGIN SELECT RAISE(ABORT, 'a closed review stays closed'); END;
