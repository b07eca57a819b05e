#include "store/reviews.h"

#include <algorithm>

#include "base/error.h"
#include "base/text.h"
#include "store/border.h"
#include "store/query.h"
#include "store/review_form.h"

namespace tassei::store {

namespace {

constexpr const char* kReviewColumns =
    "SELECT review, content, digest, c.at, c.by,"
    " (SELECT count(*) FROM review_comments AS r WHERE r.review = reviews.review), label_nfc"
    " FROM reviews LEFT JOIN review_closings AS c USING (review)";

Query select_reviews(const Database& database, const char* rest) {
  std::string sql = kReviewColumns;
  sql += rest;
  return {database.connection(), sql};
}

std::optional<model::Review> read_review(const Query& row) {
  auto review = parse_review(row.text(1));
  if (!review) return std::nullopt;
  review->number = row.integer(0);
  review->digest = row.text(2);
  review->closed_at = row.text(3);
  review->closed_by = row.text(4);
  review->comments = row.integer(5);
  return review;
}

[[noreturn]] void refuse_unknown(const Database& database, const std::string& label) {
  std::vector<std::string> known;
  for (const model::Review& each : reviews(database)) known.push_back(each.label);
  for (const BrokenReview& each : broken_reviews(database)) known.push_back(each.label);
  const std::vector<std::string> near = base::nearest(label, known);
  std::optional<Message> hint;
  if (known.empty()) hint = MessageId::no_reviews_hint;
  if (!known.empty()) hint = {MessageId::there_are, {{"names", base::as_list(known)}}};
  if (!near.empty()) hint = {MessageId::did_you_mean, {{"names", base::as_list(near)}}};
  throw Error(ErrorKind::refused, {MessageId::unknown_review, {{"given", label}}}, {},
              std::move(hint));
}

}  // namespace

void refuse_broken_review(const std::string& label) {
  throw Error(ErrorKind::refused, {MessageId::review_broken, {{"label", label}}}, {},
              Message{MessageId::review_broken_hint, {{"label", label}}});
}

std::vector<model::Review> reviews(const Database& database) {
  return at_border(database.path(), [&] {
    Query query = select_reviews(database, " ORDER BY review");
    std::vector<model::Review> found;
    while (query.step()) {
      if (auto review = read_review(query)) found.push_back(*std::move(review));
    }
    return found;
  });
}

std::vector<BrokenReview> broken_reviews(const Database& database) {
  return at_border(database.path(), [&] {
    Query query(database.connection(),
                "SELECT review, label_nfc, content FROM reviews ORDER BY review");
    std::vector<BrokenReview> found;
    while (query.step()) {
      if (parse_review(query.text(2))) continue;
      found.push_back({.number = query.integer(0), .label = std::string(query.text(1))});
    }
    return found;
  });
}

std::optional<model::Review> find_review(const Database& database, const std::string& label) {
  return at_border(database.path(), [&]() -> std::optional<model::Review> {
    Query query = select_reviews(database, " WHERE label_nfc = ?1");
    query.bind(1, base::comparison_form(label));
    if (!query.step()) return std::nullopt;
    auto review = read_review(query);
    if (!review) refuse_broken_review(std::string(query.text(6)));
    return review;
  });
}

model::Review known_review(const Database& database, const std::string& label) {
  auto found = find_review(database, label);
  if (!found) refuse_unknown(database, label);
  return *std::move(found);
}

namespace {

const char* people_sql(bool chosen) {
  return chosen ? "SELECT person, content, salt IS NULL FROM review_people"
                  " WHERE review = ?1 AND engineer_nfc = ?2"
                : "SELECT person, content, salt IS NULL FROM review_people"
                  " WHERE review = ?1 ORDER BY engineer_nfc";
}

}  // namespace

class ReviewReader::Queries {
 public:
  Queries(const Database& database, const model::Review& review,
          const std::vector<std::string>& engineers)
      : database_(&database),
        label_(review.label),
        chosen_(!engineers.empty()),
        people_(database.connection(), people_sql(chosen_)),
        rows_(database.connection(),
              "SELECT content, salt IS NULL FROM review_rows"
              " WHERE review = ?1 AND person = ?2 ORDER BY position") {
    people_.bind(1, review.number);
    rows_.bind(1, review.number);
    for (const std::string& each : engineers) waiting_.push_back(base::comparison_form(each));
    std::sort(waiting_.begin(), waiting_.end(), std::greater());
    waiting_.erase(std::unique(waiting_.begin(), waiting_.end()), waiting_.end());
  }

  const Database& database() const { return *database_; }

  bool next(FrozenPerson& person) {
    if (!step()) return false;
    auto read = parse_review_person(people_.text(1));
    if (!read) refuse_broken_review(label_);
    person.person = people_.integer(0);
    person.forgotten = people_.integer(2) != 0;
    person.what = *std::move(read);
    rows_.bind(2, person.person);
    while (rows_.step()) {
      auto row = parse_review_row(rows_.text(0));
      if (!row) refuse_broken_review(label_);
      person.what.specialties.push_back(*std::move(row));
      person.forgotten = person.forgotten || rows_.integer(1) != 0;
    }
    rows_.reset();
    return true;
  }

 private:
  bool step() {
    if (!chosen_) return people_.step();
    while (!waiting_.empty()) {
      people_.reset();
      people_.bind(2, waiting_.back());
      waiting_.pop_back();
      if (people_.step()) return true;
    }
    return false;
  }

  const Database* database_;
  std::string label_;
  bool chosen_;
  std::vector<std::string> waiting_;  ///< comparison forms, the next one last
  Query people_;
  Query rows_;
};

ReviewReader::ReviewReader(const Database& database, const model::Review& review,
                           const std::vector<std::string>& engineers) {
  at_border(database.path(),
            [&] { queries_ = std::make_unique<Queries>(database, review, engineers); });
}
ReviewReader::~ReviewReader() = default;

bool ReviewReader::next(FrozenPerson& person) {
  return at_border(queries_->database().path(), [&] { return queries_->next(person); });
}

std::vector<std::string> engineers_of(const Database& database, const model::Review& review) {
  return at_border(database.path(), [&] {
    Query query(database.connection(),
                "SELECT content FROM review_people WHERE review = ?1 ORDER BY engineer_nfc");
    query.bind(1, review.number);
    std::vector<std::string> codes;
    while (query.step()) {
      auto person = parse_review_person(query.text(0));
      if (!person) refuse_broken_review(review.label);
      codes.push_back(std::move(person->engineer));
    }
    return codes;
  });
}

std::vector<model::ReviewComment> comments_on(const Database& database, const model::Review& review,
                                              const std::string& engineer) {
  return at_border(database.path(), [&] {
    std::string sql =
        "SELECT number, content, at, by, text, engineer_nfc FROM review_comments"
        " JOIN review_people USING (review, person) WHERE review = ?1";
    if (!engineer.empty()) sql += " AND engineer_nfc = ?2";
    Query query(database.connection(), sql += " ORDER BY number");
    query.bind(1, review.number);
    if (!engineer.empty()) query.bind(2, base::comparison_form(engineer));
    std::vector<model::ReviewComment> found;
    while (query.step()) {
      const auto person = parse_review_person(query.text(1));
      found.push_back({.number = query.integer(0),
                       .engineer = person ? person->engineer : std::string(query.text(5)),
                       .at = std::string(query.text(2)),
                       .by = std::string(query.text(3)),
                       .text = std::string(query.text(4))});
    }
    return found;
  });
}

std::vector<model::ReviewRulebook> rulebooks_in_use(const Database& database) {
  std::vector<model::ReviewRulebook> used;
  for (const StoredRulebook& each : database.rulebooks()) {
    if (each.active) used.push_back({each.id, each.valid_from, each.digest, each.parts});
  }
  return used;
}

FieldValues journaled_of(const model::Review& review) {
  FieldValues values = {{"at", review.at.iso()}};
  const auto add = [&](const char* field, const std::string& value) {
    if (!value.empty()) values.emplace_back(field, value);
  };
  add("team", review.team);
  add("entry", std::to_string(review.entry));
  add("head", review.head);
  add("version", review.version);
  add("people", std::to_string(review.people));
  add("rows", std::to_string(review.rows));
  add("digest", review.digest);
  add("closed_at", review.closed_at);
  add("closed_by", review.closed_by);
  return values;
}

FieldValues journaled_of(const model::ReviewComment& comment) {
  return {{"engineer", comment.engineer},
          {"text", comment.text},
          {"by", comment.by},
          {"at", comment.at}};
}

FieldValues comment_key(const model::Review& review, const model::ReviewComment& comment) {
  return {{"review", review.label}, {"number", std::to_string(comment.number)}};
}

}  // namespace tassei::store
