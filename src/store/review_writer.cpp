#include "store/review_writer.h"

#include <string_view>

#include "base/error.h"
#include "base/text.h"
#include "store/border.h"
#include "store/entry_writer.h"
#include "store/query.h"
#include "store/review_form.h"
#include "store/reviews.h"

namespace tassei::store {

namespace {

std::int64_t number(const Database& database, const std::string& sql, std::int64_t review) {
  Query query(database.connection(), sql);
  query.bind(1, review);
  return query.step() ? query.integer(0) : 0;
}

void run_for(const Database& database, const std::string& sql, std::int64_t review) {
  Query query(database.connection(), sql);
  query.bind(1, review);
  query.run();
}

/// Writes what is frozen, person after person.
class Freezer {
 public:
  Freezer(const Database& database, std::int64_t review)
      : review_(review),
        person_(database.connection(),
                "INSERT INTO review_people (review, person, engineer_nfc, content, salt, leaf)"
                " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
        row_(database.connection(),
             "INSERT INTO review_rows (review, person, position, content, salt, leaf)"
             " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
        head_(database.connection(),
              "INSERT INTO reviews (review, label_nfc, content, salt, leaf, digest)"
              " VALUES (?1, ?2, ?3, ?4, ?5, ?6)") {}

  void take(const rules::PersonAppraisal& person) {
    person_.bind(1, review_);
    person_.bind(2, ++people_);
    person_.bind(3, base::comparison_form(person.engineer));
    seal(person_, 4, "review_people", content_of(person));
    person_.run();
    std::int64_t position = 0;
    for (const rules::Appraisal& each : person.specialties) {
      row_.bind(1, review_);
      row_.bind(2, people_);
      row_.bind(3, ++position);
      seal(row_, 4, "review_rows", content_of(each));
      row_.run();
    }
    rows_ += position;
  }

  std::int64_t people() const { return people_; }

  /// What the review says of itself is complete then.
  void finish(model::Review& review) {
    review.number = review_;
    review.people = people_;
    review.rows = rows_;
    head_.bind(1, review_);
    head_.bind(2, base::comparison_form(review.label));
    seal(head_, 3, "reviews", content_of(review));
    review.digest = hexadecimal(digest_.finish());
    head_.bind(6, review.digest);
    head_.run();
  }

 private:
  /// Content, salt and leaf, from that parameter on.
  void seal(Query& insert, int parameter, std::string_view table, const std::string& content) {
    const std::string salt = salts_.next();
    const std::string leaf = leaf_of(leaf_, salt, table, content);
    digest_.add(leaf);
    insert.bind(parameter, content);
    insert.bind_blob(parameter + 1, salt);
    insert.bind_blob(parameter + 2, leaf);
  }

  std::int64_t review_;
  Query person_;
  Query row_;
  Query head_;
  Salts salts_;
  Sha256 leaf_;
  Sha256 digest_;
  std::int64_t people_ = 0;
  std::int64_t rows_ = 0;
};

void refuse_nobody(const Freezing& freezing) {
  throw Error(ErrorKind::refused, {MessageId::review_of_nobody,
                                   {{"label", freezing.label}, {"day", freezing.asked.at}}});
}

void freeze(Database& database, const model::Kinds& kinds, const rules::Rulebook& rulebook,
            const Freezing& freezing, const Progress& progress, EntryWriter& journal,
            model::Review& review) {
  if (const auto known = find_review(database, freezing.label)) {
    throw Error(ErrorKind::refused, {MessageId::review_taken, {{"label", known->label}}}, {},
                Message{MessageId::review_taken_hint, {{"label", known->label}}});
  }
  review = {.label = freezing.label,
            .at = freezing.asked.at,
            .team = freezing.asked.team,
            .entry = journal.before().entry,
            .head = journal.before().digest,
            .version = freezing.version,
            .frozen_at = journal.occasion().at,
            .frozen_by = journal.occasion().actor,
            .rulebooks = rulebooks_in_use(database)};
  const std::int64_t next =
      number(database, "SELECT coalesce(max(review), 0) + ?1 FROM reviews", 1);
  ReviewAtWork work(database, next);
  Freezer freezer(database, next);
  Appraiser appraiser(database, kinds, rulebook, freezing.asked);
  for (rules::PersonAppraisal person; appraiser.next(person);) {
    freezer.take(person);
    if (progress) progress(appraiser.done(), appraiser.of());
  }
  if (freezer.people() == 0) refuse_nobody(freezing);
  freezer.finish(review);
  work.finish();
  journal.log({.record = std::string(kReviews),
               .key = {{"label", review.label}},
               .after = journaled_of(review)},
              kinds);
}

/// The person's place in the review.
std::int64_t person_of(const Database& database, const model::Review& review,
                       const std::string& engineer) {
  Query query(database.connection(),
              "SELECT person FROM review_people WHERE review = ?1 AND engineer_nfc = ?2");
  query.bind(1, review.number);
  query.bind(2, base::comparison_form(engineer));
  if (query.step()) return query.integer(0);
  throw Error(ErrorKind::refused, {MessageId::not_in_review, {{"given", engineer}}});
}

void insert_comment(const Database& database, const model::Review& review,
                    const model::ReviewComment& comment) {
  Query insert(database.connection(),
               "INSERT INTO review_comments (review, number, person, at, by, text)"
               " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  insert.bind(1, review.number);
  insert.bind(2, comment.number);
  insert.bind(3, person_of(database, review, comment.engineer));
  insert.bind(4, comment.at);
  insert.bind(5, comment.by);
  insert.bind(6, comment.text);
  insert.run();
}

void remove_comment(const Database& database, const model::Review& review, std::int64_t comment) {
  ReviewAtWork work(database, review.number);
  Query remove(database.connection(),
               "DELETE FROM review_comments WHERE review = ?1 AND number = ?2");
  remove.bind(1, review.number);
  remove.bind(2, comment);
  remove.run();
  work.finish();
}

/// Does the work as an entry of the journal.
template <class Work>
void in_journal(Database& database, Work work) {
  at_border(database.path(),
            [&] { in_one_entry(database, [&](EntryWriter& journal) { work(journal); }); });
}

Removal removal_of(const model::Review& review) {
  return {.number = review.number,
          .label = review.label,
          .people = review.people,
          .comments = review.comments,
          .was = journaled_of(review)};
}

Removal removal_of_broken(const Database& database, const BrokenReview& broken) {
  const auto count = [&](const char* table) {
    return number(database, std::string("SELECT count(*) FROM ") + table + " WHERE review = ?1",
                  broken.number);
  };
  Removal removal{.number = broken.number,
                  .label = broken.label,
                  .people = count("review_people"),
                  .comments = count("review_comments"),
                  .was = {}};
  for (const EntryChange& change : changes_about_nobody(database, 0)) {
    const Logged& what = change.what;
    const std::string& label = value_in(what.key, "label");
    if (what.record != kReviews || base::comparison_form(label) != broken.label) continue;
    removal.label = label;
    if (!what.before || !what.after) removal.was.clear();
    if (what.after) removal.was.insert(removal.was.end(), what.after->begin(), what.after->end());
  }
  return removal;
}

const model::Kinds& no_kinds() {
  static const model::Kinds none({});
  return none;
}

}  // namespace

// Where somebody else left a row, it goes with this work.
ReviewAtWork::ReviewAtWork(const Database& database, std::int64_t review)
    : database_(&database), review_(review) {
  run_for(database, "INSERT OR IGNORE INTO reviews_at_work (review) VALUES (?1)", review);
}

void ReviewAtWork::finish() {
  run_for(*database_, "DELETE FROM reviews_at_work WHERE review = ?1", review_);
}

model::Review freeze(Database& database, const model::Kinds& kinds, const rules::Rulebook& rulebook,
                     const Freezing& freezing, const Progress& progress) {
  model::Review review;
  in_journal(database, [&](EntryWriter& journal) {
    freeze(database, kinds, rulebook, freezing, progress, journal, review);
  });
  if (progress) progress(1, 1);
  return review;
}

Removal removal_of(const Database& database, const std::string& label) {
  const std::string wanted = base::comparison_form(label);
  for (const BrokenReview& each : broken_reviews(database)) {
    if (each.label == wanted) return removal_of_broken(database, each);
  }
  for (const model::Review& each : reviews(database)) {
    if (base::comparison_form(each.label) == wanted) return removal_of(each);
  }
  return removal_of(known_review(database, label));
}

void remove_review(Database& database, const Removal& removal) {
  in_journal(database, [&](EntryWriter& journal) {
    model::Review review;
    review.number = removal.number;
    review.label = removal.label;
    for (const model::ReviewComment& each : comments_on(database, review)) {
      journal.log({.record = std::string(kReviewComments),
                   .key = comment_key(review, each),
                   .before = journaled_of(each)},
                  no_kinds());
    }
    ReviewAtWork work(database, removal.number);
    for (const char* table :
         {"review_comments", "review_closings", "review_rows", "review_people", "reviews"}) {
      run_for(database, std::string("DELETE FROM ") + table + " WHERE review = ?1", removal.number);
    }
    work.finish();
    journal.log(
        {.record = std::string(kReviews), .key = {{"label", removal.label}}, .before = removal.was},
        no_kinds());
  });
}

model::ReviewComment comment_on(Database& database, const model::Review& review,
                                const std::string& engineer, const std::string& text) {
  model::ReviewComment comment;
  in_journal(database, [&](EntryWriter& journal) {
    refuse_if_closed(review);
    const std::int64_t last = number(
        database, "SELECT max(number) FROM review_comments WHERE review = ?1", review.number);
    comment = {.number = last + 1,
               .engineer = engineer,
               .at = journal.occasion().at,
               .by = journal.occasion().actor,
               .text = text};
    insert_comment(database, review, comment);
    comment = comments_on(database, review).back();
    journal.log({.record = std::string(kReviewComments),
                 .key = comment_key(review, comment),
                 .after = journaled_of(comment)},
                no_kinds());
  });
  return comment;
}

void change_comment(const Database& database, const Logged& change, EntryWriter& journal) {
  const model::Review review = known_review(database, value_in(change.key, "review"));
  refuse_if_closed(review);
  const std::int64_t comment = number_in(change.key, "number");
  if (change.after) {
    insert_comment(database, review,
                   {.number = comment,
                    .engineer = value_in(*change.after, "engineer"),
                    .at = value_in(*change.after, "at"),
                    .by = value_in(*change.after, "by"),
                    .text = value_in(*change.after, "text")});
  } else {
    remove_comment(database, review, comment);
  }
  journal.log(change, no_kinds());
}

void refuse_if_closed(const model::Review& review) {
  if (review.closed_at.empty()) return;
  throw Error(ErrorKind::refused, {MessageId::review_closed, {{"label", review.label}}});
}

void close_review(Database& database, const model::Review& review) {
  in_journal(database, [&](EntryWriter& journal) {
    refuse_if_closed(review);
    const Occasion& now = journal.occasion();
    Query insert(database.connection(),
                 "INSERT INTO review_closings (review, at, by) VALUES (?1, ?2, ?3)");
    insert.bind(1, review.number);
    insert.bind(2, now.at);
    insert.bind(3, now.actor);
    insert.run();
    journal.log({.record = std::string(kReviews),
                 .key = {{"label", review.label}},
                 .before = FieldValues{},
                 .after = FieldValues{{"closed_at", now.at}, {"closed_by", now.actor}}},
                no_kinds());
  });
}

}  // namespace tassei::store
