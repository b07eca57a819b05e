#include "store/review_check.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "store/border.h"
#include "store/entry_writer.h"
#include "store/journal.h"
#include "store/query.h"
#include "store/review_difference.h"
#include "store/review_form.h"
#include "store/reviews.h"

namespace tassei::store {

namespace {

using What = ReviewFault::What;

/// What people are called who were forgotten after that entry.
std::vector<std::string> pseudonyms_since(const Database& database, std::int64_t entry) {
  Query query(database.connection(),
              "SELECT entry FROM changes"
              " WHERE entry > ?1 AND subject IS NOT NULL AND record = ?2 ORDER BY entry");
  query.bind(1, entry);
  query.bind(2, kForgotten);
  std::vector<std::string> pseudonyms;
  while (query.step()) {
    for (const EntryChange& change : changes_of(database, query.integer(0))) {
      for (const auto& [field, value] : change.what.key) pseudonyms.push_back(value);
    }
  }
  return pseudonyms;
}

/// Whether the entry after the one that it is based on froze it. Another may have journaled it
/// since, as it was found.
bool was_frozen_next(const Database& database, const model::Review& review) {
  const std::vector<EntryChange> changes = changes_of(database, review.entry + 1);
  return std::any_of(changes.begin(), changes.end(), [&](const EntryChange& change) {
    const Logged& what = change.what;
    return what.record == kReviews && !what.before && value_in(what.key, "label") == review.label;
  });
}

/// When and by whom it was frozen is what its entry of the journal says of itself.
std::optional<ReviewFault> fault_of_occasion(const Database& database,
                                             const model::Review& review) {
  if (!was_frozen_next(database, review)) return std::nullopt;
  const Occasion then = known_entry(database, review.entry + 1).occasion;
  const auto fault = [&](const char* field, const std::string& frozen, const std::string& said) {
    return ReviewFault{.what = What::journal,
                       .label = review.label,
                       .field = field,
                       .frozen = frozen,
                       .evaluated = said};
  };
  if (review.frozen_at != then.at) return fault("frozen_at", review.frozen_at, then.at);
  if (review.frozen_by != then.actor) return fault("frozen_by", review.frozen_by, then.actor);
  return std::nullopt;
}

/// Goes through the leaves of a review in order.
class Seal {
 public:
  Seal(const Database& database, std::int64_t review)
      : database_(&database),
        rows_(database.connection(),
              "SELECT p.person, 0, p.content, p.salt, p.leaf FROM review_people AS p"
              " WHERE p.review = ?1 UNION ALL"
              " SELECT r.person, r.position, r.content, r.salt, r.leaf FROM review_rows AS r"
              " WHERE r.review = ?1 ORDER BY 1, 2"),
        head_(database.connection(),
              "SELECT content, salt, leaf, digest, label_nfc FROM reviews WHERE review = ?1"),
        at_work_(database.connection(), "SELECT 1 FROM reviews_at_work WHERE review = ?1") {
    for (Query* query : {&rows_, &head_, &at_work_}) query->bind(1, review);
  }

  std::optional<ReviewFault> fault() {
    head_.step();
    fault_.label = head_.text(4);
    const auto review = parse_review(head_.text(0));
    if (!review) return found(What::unreadable);
    fault_.label = review->label;
    forgotten_ = !pseudonyms_since(*database_, review->entry).empty();
    while (rows_.step()) {
      if (const auto what = fault_of_row()) return found(*what);
    }
    fault_.engineer.clear();
    fault_.specialty.clear();
    if (is_altered("reviews", head_, 0)) return found(What::altered);
    if (hexadecimal(digest_.finish()) != head_.text(3)) return found(What::digest);
    if (base::comparison_form(review->label) != head_.text(4)) return found(What::label);
    if (at_work_.step()) return found(What::at_work);
    return fault_of_occasion(*database_, *review);
  }

 private:
  ReviewFault found(What what) {
    fault_.what = what;
    return std::move(fault_);
  }

  std::optional<What> fault_of_row() {
    const bool is_person = rows_.integer(1) == 0;
    fault_.specialty.clear();
    if (is_person) {
      const auto person = parse_review_person(rows_.text(2));
      fault_.engineer = person ? person->engineer : "?";
      if (!person) return What::unreadable;
    } else {
      const auto row = parse_review_row(rows_.text(2));
      fault_.specialty = row ? row->specialty : "?";
      if (!row) return What::unreadable;
    }
    if (is_altered(is_person ? "review_people" : "review_rows", rows_, 2)) return What::altered;
    return std::nullopt;
  }

  /// Content, salt and leaf are there from that column on. Without a salt something was forgotten,
  /// where anybody was.
  bool is_altered(std::string_view table, const Query& row, int column) {
    digest_.add(row.blob(column + 2));
    if (row.is_null(column + 1)) return !forgotten_;
    return leaf_of(leaf_, row.blob(column + 1), table, row.text(column)) != row.blob(column + 2);
  }

  const Database* database_;
  Query rows_;
  Query head_;
  Query at_work_;
  Sha256 leaf_;
  Sha256 digest_;
  bool forgotten_ = false;
  ReviewFault fault_;
};

/// What is frozen of one person, as texts.
struct FrozenTexts {
  std::string code;  ///< in comparison form
  std::string content;
  struct Row {
    std::string content;
    bool sealed = true;  ///< it has a salt still
  };
  std::vector<Row> rows;
};

/// The people of a review as texts, in order of their codes.
class TextReader {
 public:
  TextReader(const Database& database, std::int64_t review)
      : people_(database.connection(),
                "SELECT person, engineer_nfc, content FROM review_people"
                " WHERE review = ?1 ORDER BY engineer_nfc"),
        rows_(database.connection(),
              "SELECT content, salt IS NOT NULL FROM review_rows"
              " WHERE review = ?1 AND person = ?2 ORDER BY position") {
    people_.bind(1, review);
    rows_.bind(1, review);
  }

  bool next(FrozenTexts& person) {
    if (!people_.step()) return false;
    person.code = people_.text(1);
    person.content = people_.text(2);
    person.rows.clear();
    rows_.bind(2, people_.integer(0));
    while (rows_.step()) {
      person.rows.push_back({std::string(rows_.text(0)), rows_.integer(1) != 0});
    }
    rows_.reset();
    return true;
  }

 private:
  Query people_;
  Query rows_;
};

/// What is frozen and what is evaluated of a review, side by side.
class SideBySide {
 public:
  SideBySide(const Database& database, const model::Kinds& kinds, const model::Review& review,
             std::vector<std::string> pseudonyms)
      : kinds_(&kinds),
        forgotten_{.pseudonyms = std::move(pseudonyms)},
        frozen_(database, review.number) {
    fault_.label = review.label;
  }

  std::optional<ReviewFault> fault(Appraiser& evaluated, const Progress& progress) {
    bool more = frozen_.next(texts_);
    for (rules::PersonAppraisal person; evaluated.next(person);) {
      if (progress) progress(evaluated.done(), evaluated.of());
      const std::string code = base::comparison_form(person.engineer);
      if (more && texts_.code < code) return only_frozen();
      fault_.engineer = person.engineer;
      if (!more || code < texts_.code) return found(What::not_frozen);
      if (!parse_review_person(texts_.content)) return found(What::unreadable);
      if (compare(texts_.content, content_of(person), {})) return std::move(fault_);
      if (auto what = fault_of_rows(person)) return found(*what);
      more = frozen_.next(texts_);
    }
    if (more) return only_frozen();
    return std::nullopt;
  }

 private:
  ReviewFault found(What what) {
    fault_.what = what;
    return std::move(fault_);
  }

  ReviewFault only_frozen() {
    const auto person = parse_review_person(texts_.content);
    fault_.engineer = person ? person->engineer : texts_.code;
    return found(person ? What::not_evaluated : What::unreadable);
  }

  /// Whether they differ: the fault says where.
  bool compare(const std::string& frozen, const std::string& evaluated,
               const ForgottenSince& forgotten) {
    auto found = difference(frozen, evaluated, *kinds_, forgotten);
    if (!found) return false;
    fault_.what = What::differs;
    fault_.field = std::move(found->field);
    fault_.frozen = std::move(found->frozen);
    fault_.evaluated = std::move(found->evaluated);
    return true;
  }

  /// In whatever order: that of the specialties is no part of what was frozen.
  std::optional<What> fault_of_rows(const rules::PersonAppraisal& person) {
    std::map<std::string, const FrozenTexts::Row*> frozen;
    for (const FrozenTexts::Row& row : texts_.rows) {
      const auto read = parse_review_row(row.content);
      if (!read) return What::unreadable;
      fault_.specialty = read->specialty;
      if (!frozen.emplace(read->specialty, &row).second) return What::not_evaluated;
    }
    for (const rules::Appraisal& each : person.specialties) {
      fault_.specialty = each.specialty;
      const auto row = frozen.find(each.specialty);
      if (row == frozen.end()) return What::not_frozen;
      forgotten_.sealed = row->second->sealed;
      if (compare(row->second->content, content_of(each), forgotten_)) return What::differs;
      frozen.erase(row);
    }
    fault_.specialty = frozen.empty() ? "" : frozen.begin()->first;
    return frozen.empty() ? std::nullopt : std::optional(What::not_evaluated);
  }

  const model::Kinds* kinds_;
  ForgottenSince forgotten_;
  TextReader frozen_;
  FrozenTexts texts_;
  ReviewFault fault_;
};

/// Rulebooks as they differ, for people.
std::string said(const model::ReviewRulebook& rulebook) {
  std::string all = rulebook.id + " " + rulebook.valid_from + " " + rulebook.digest;
  for (const std::string& each : rulebook.parts) all += " " + each;
  return all;
}

/// A text that is put together with others may have been so with other ones since: where the leaf
/// vouches for them, they aren't looked at.
std::vector<model::ReviewRulebook> comparable(std::vector<model::ReviewRulebook> rulebooks,
                                              bool sealed) {
  for (model::ReviewRulebook& each : rulebooks) {
    if (sealed) each.parts.clear();
  }
  return rulebooks;
}

bool is_sealed(const Database& database, const model::Review& review) {
  Query query(database.connection(),
              "SELECT 1 FROM reviews WHERE review = ?1 AND salt IS NOT NULL");
  query.bind(1, review.number);
  return query.step();
}

}  // namespace

std::vector<ReviewFault> check_reviews(const Database& database) {
  return at_border(database.path(), [&] {
    std::vector<ReviewFault> found;
    Query query(database.connection(), "SELECT review FROM reviews ORDER BY review");
    while (query.step()) {
      if (auto fault = Seal(database, query.integer(0)).fault()) found.push_back(*std::move(fault));
    }
    Query rest(database.connection(),
               "SELECT review FROM reviews_at_work"
               " WHERE review NOT IN (SELECT review FROM reviews) ORDER BY review");
    while (rest.step()) {
      found.push_back({.what = What::at_work,
                       .label = "",
                       .field = "review",
                       .frozen = std::to_string(rest.integer(0))});
    }
    return found;
  });
}

ReviewProof::ReviewProof(const Database& database, const model::Kinds& kinds,
                         const model::Review& review, const Database& then)
    : database_(&database), kinds_(&kinds), review_(&review), then_(&then) {}

std::optional<ReviewFault> ReviewProof::fault(Appraiser& evaluated,
                                              const Progress& progress) const {
  return at_border(database_->path(), [&]() -> std::optional<ReviewFault> {
    if (auto fault = fault_of_ground()) return fault;
    SideBySide both(*database_, *kinds_, *review_, pseudonyms_since(*database_, review_->entry));
    if (auto fault = both.fault(evaluated, progress)) return fault;
    if (auto fault = Seal(*database_, review_->number).fault()) return fault;
    return fault_in_journal();
  });
}

std::optional<ReviewFault> ReviewProof::fault_of_ground() const {
  const auto last = entry(*database_, review_->entry);
  if (!last || last->digest != review_->head) {
    return ReviewFault{.what = What::head,
                       .label = review_->label,
                       .field = "head",
                       .frozen = review_->head,
                       .evaluated = last ? last->digest : ""};
  }
  const bool sealed = is_sealed(*database_, *review_);
  const auto frozen = comparable(review_->rulebooks, sealed);
  const auto used = comparable(rulebooks_in_use(*then_), sealed);
  const auto differs = std::mismatch(frozen.begin(), frozen.end(), used.begin(), used.end());
  if (differs.first == frozen.end() && differs.second == used.end()) return std::nullopt;
  return ReviewFault{.what = What::rulebooks,
                     .label = review_->label,
                     .field = "rulebooks",
                     .frozen = differs.first == frozen.end() ? "" : said(*differs.first),
                     .evaluated = differs.second == used.end() ? "" : said(*differs.second)};
}

/// A review that was written anew with a digest to match is not the one in the journal.
std::optional<ReviewFault> ReviewProof::fault_in_journal() const {
  FieldValues journaled;
  for (const EntryChange& change : changes_about_nobody(*database_, review_->entry)) {
    const Logged& what = change.what;
    if (what.record != kReviews || value_in(what.key, "label") != review_->label) continue;
    if (!what.before) journaled = what.after.value_or(FieldValues());
  }
  for (const auto& [field, value] : journaled_of(*review_)) {
    const bool later = field == "closed_at" || field == "closed_by";
    if (later || value_in(journaled, field) == value) continue;
    return ReviewFault{.what = What::journal,
                       .label = review_->label,
                       .field = field,
                       .frozen = value,
                       .evaluated = value_in(journaled, field)};
  }
  return std::nullopt;
}

}  // namespace tassei::store
