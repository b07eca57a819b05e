#include "store/forget_reviews.h"

#include <algorithm>
#include <deque>
#include <iterator>

#include "base/error.h"
#include "base/text.h"
#include "store/query.h"
#include "store/review_form.h"
#include "store/review_writer.h"
#include "store/reviews.h"

namespace tassei::store {

namespace {

using model::FieldType;

template <class Redacted>
void set(FieldValues& values, std::string_view field, Redacted redacted) {
  for (auto& [name, value] : values) {
    if (name == field) value = redacted(value);
  }
}

template <class All>
void add_reviews_of(const All& all, std::set<std::int64_t>& into) {
  for (const auto& each : all) into.insert(each.review);
}

void rewrite_rows(const Database& database, const std::vector<ReviewRewriting::Row>& rows) {
  Query person(database.connection(),
               "UPDATE review_people SET content = ?1, engineer_nfc = ?2, salt = NULL"
               " WHERE review = ?3 AND person = ?4");
  Query row(database.connection(),
            "UPDATE review_rows SET content = ?1, salt = NULL"
            " WHERE review = ?3 AND person = ?4 AND position = ?2");
  for (const ReviewRewriting::Row& each : rows) {
    Query& update = each.position == 0 ? person : row;
    update.bind(1, each.content);
    if (each.position == 0) {
      update.bind(2, each.code);
    } else {
      update.bind(2, each.position);
    }
    update.bind(3, each.review);
    update.bind(4, each.person);
    update.run();
  }
}

void rewrite_heads(const Database& database, const ReviewRewriting& rewriting) {
  Query head(database.connection(),
             "UPDATE reviews SET content = ?1, salt = NULL WHERE review = ?2");
  for (const auto& each : rewriting.heads) {
    head.bind(1, each.content);
    head.bind(2, each.review);
    head.run();
  }
  Query closing(database.connection(), "UPDATE review_closings SET by = ?1 WHERE review = ?2");
  for (const auto& each : rewriting.closings) {
    closing.bind(1, each.by);
    closing.bind(2, each.review);
    closing.run();
  }
}

void rewrite_comments(const Database& database,
                      const std::vector<ReviewRewriting::Comment>& comments) {
  Query update(database.connection(),
               "UPDATE review_comments SET by = ?1, text = ?2 WHERE review = ?3 AND number = ?4");
  for (const ReviewRewriting::Comment& each : comments) {
    update.bind(1, each.by);
    update.bind(2, each.text);
    update.bind(3, each.review);
    update.bind(4, each.number);
    update.run();
  }
}

}  // namespace

void ReviewRewriting::add(ReviewRewriting more) {
  const auto append = [](auto& to, auto& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  append(rows, more.rows);
  append(heads, more.heads);
  append(comments, more.comments);
  append(closings, more.closings);
}

ReviewRedaction::ReviewRedaction(const Database& database, const model::Kinds& kinds,
                                 const Holders& holders, Holders::Id person, const Called& called,
                                 const Redaction& redaction)
    : database_(&database),
      kinds_(&kinds),
      holders_(&holders),
      person_(person),
      called_(&called),
      redaction_(&redaction) {}

std::optional<Holders::Id> ReviewRedaction::who_had(const std::string& code,
                                                    std::int64_t entry) const {
  Holders::When when;
  when.entry = entry;
  return holders_->at(subject_of(*kinds_->find(kPeople), code), when);
}

/// Nobody can edit what is frozen, so that a text about somebody else goes too, if it names them.
std::string ReviewRedaction::written(const std::string& text, bool theirs) const {
  if (text.empty()) return text;
  return theirs || called_->in(text) ? redaction_->pseudonym() : text;
}

void ReviewRedaction::redact(rules::CitedEvidence& evidence, bool theirs,
                             std::int64_t entry) const {
  evidence.confirmed_by = redaction_->who(evidence.confirmed_by);
  const model::Kind* kind = kinds_->find(evidence.record);
  for (auto& [name, value] : evidence.key) {
    const auto place = kind == nullptr ? std::nullopt : kind->position(name);
    if (!place) continue;
    const model::Field& field = kind->fields[*place];
    if (field.type != FieldType::title && field.type != FieldType::text) continue;
    const auto whom = field.mentions == kPeople ? who_had(value, entry) : std::nullopt;
    if (!whom || *whom == person_) value = written(value, theirs || whom);
  }
}

void ReviewRedaction::redact(rules::Appraisal& row, bool theirs, std::int64_t entry) const {
  for (rules::CitedEvidence& each : row.evidence) redact(each, theirs, entry);
  for (rules::AgreedGoal& each : row.goals) {
    if (written(each.note, theirs) != each.note) each.note.clear();
  }
}

void ReviewRedaction::take_people(const model::Review& review, ReviewRewriting& into) {
  ReviewReader reader(*database_, review);
  for (FrozenPerson person; reader.next(person);) {
    const bool theirs = who_had(person.what.engineer, review.entry) == person_;
    rules::PersonAppraisal own = person.what;
    if (theirs) own.engineer = own.name = redaction_->pseudonym();
    if (content_of(own) != content_of(person.what)) {
      into.rows.push_back({.review = review.number,
                           .person = person.person,
                           .content = content_of(own),
                           .code = base::comparison_form(own.engineer)});
    }
    std::int64_t position = 0;
    for (const rules::Appraisal& each : person.what.specialties) {
      ++position;
      rules::Appraisal row = each;
      redact(row, theirs, review.entry);
      std::string content = content_of(row);
      if (content == content_of(each)) continue;
      into.rows.push_back({.review = review.number,
                           .person = person.person,
                           .position = position,
                           .content = std::move(content)});
    }
  }
}

void ReviewRedaction::take_comments(const model::Review& review, ReviewRewriting& into) {
  for (const model::ReviewComment& each : comments_on(*database_, review)) {
    ReviewRewriting::Comment comment = {
        .review = review.number,
        .number = each.number,
        .by = redaction_->who(each.by),
        .text = written(each.text, who_had(each.engineer, review.entry) == person_)};
    if (comment.by != each.by || comment.text != each.text) into.comments.push_back(comment);
  }
}

void ReviewRedaction::take(const model::Review& review, ReviewRewriting& into) {
  take_people(review, into);
  take_comments(review, into);
  model::Review own = review;
  own.frozen_by = redaction_->who(review.frozen_by);
  if (own.frozen_by != review.frozen_by) into.heads.push_back({review.number, content_of(own)});
  const std::string closed_by = redaction_->who(review.closed_by);
  if (closed_by != review.closed_by) into.closings.push_back({review.number, closed_by});
}

void ReviewRedaction::refuse_if_named(std::int64_t review, const std::string& label) const {
  Query texts(database_->connection(),
              "SELECT content FROM reviews WHERE review = ?1"
              " UNION ALL SELECT content FROM review_people WHERE review = ?1"
              " UNION ALL SELECT engineer_nfc FROM review_people WHERE review = ?1"
              " UNION ALL SELECT content FROM review_rows WHERE review = ?1"
              " UNION ALL SELECT text FROM review_comments WHERE review = ?1"
              " UNION ALL SELECT by FROM review_comments WHERE review = ?1"
              " UNION ALL SELECT by FROM review_closings WHERE review = ?1");
  texts.bind(1, review);
  while (texts.step()) {
    const std::string text(texts.text(0));
    // What is escaped in a text that can't be read may be a name.
    if (called_->in(text) || text.find('\\') != std::string::npos) refuse_broken_review(label);
  }
}

ReviewRewriting ReviewRedaction::rewriting() {
  ReviewRewriting made;
  for (const BrokenReview& each : broken_reviews(*database_)) {
    refuse_if_named(each.number, each.label);
  }
  for (const model::Review& review : reviews(*database_)) {
    ReviewRewriting own;
    try {
      take(review, own);
    } catch (const Error& error) {
      if (error.message().id != MessageId::review_broken) throw;
      refuse_if_named(review.number, review.label);
      continue;
    }
    made.add(std::move(own));
  }
  return made;
}

std::optional<Logged> ReviewRedaction::logged(const Logged& what) {
  if (!is_about_review(what)) return std::nullopt;
  const bool comment = what.record == kReviewComments;
  std::int64_t& entry = entries_[value_in(what.key, comment ? "review" : "label")];
  if (!comment && !what.before && what.after) entry = number_in(*what.after, "entry");
  Logged made = what;
  for (auto* side : {&made.before, &made.after}) {
    if (!*side) continue;
    const auto who = [&](const std::string& value) { return redaction_->who(value); };
    set(**side, "closed_by", who);
    set(**side, "by", who);
    const bool theirs = comment && who_had(value_in(**side, "engineer"), entry) == person_;
    if (!comment) continue;
    set(**side, "text", [&](const std::string& value) { return written(value, theirs); });
    if (theirs) set(**side, "engineer", [&](const auto&) { return redaction_->pseudonym(); });
  }
  return made;
}

void rewrite_reviews(const Database& database, const ReviewRewriting& rewriting) {
  std::set<std::int64_t> touched;
  add_reviews_of(rewriting.rows, touched);
  add_reviews_of(rewriting.heads, touched);
  add_reviews_of(rewriting.comments, touched);
  add_reviews_of(rewriting.closings, touched);
  std::deque<ReviewAtWork> at_work;
  for (const std::int64_t review : touched) at_work.emplace_back(database, review);
  rewrite_rows(database, rewriting.rows);
  rewrite_heads(database, rewriting);
  rewrite_comments(database, rewriting.comments);
  for (ReviewAtWork& each : at_work) each.finish();
}

}  // namespace tassei::store
