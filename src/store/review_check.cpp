#include "store/review_check.h"

#include <algorithm>
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

/// Goes through the leaves of a review in order.
class Seal {
 public:
  Seal(const Database& database, std::int64_t review)
      : rows_(database.connection(),
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
    while (rows_.step()) {
      if (const auto what = fault_of_row()) return found(*what);
    }
    fault_.engineer.clear();
    fault_.specialty.clear();
    if (is_altered("reviews", head_, 0)) return found(What::altered);
    if (hexadecimal(digest_.finish()) != head_.text(3)) return found(What::digest);
    if (base::comparison_form(review->label) != head_.text(4)) return found(What::label);
    if (at_work_.step()) return found(What::at_work);
    return std::nullopt;
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

  /// Content, salt and leaf are there from that column on. Without a salt something was forgotten.
  bool is_altered(std::string_view table, const Query& row, int column) {
    digest_.add(row.blob(column + 2));
    if (row.is_null(column + 1)) return false;
    return leaf_of(leaf_, row.blob(column + 1), table, row.text(column)) != row.blob(column + 2);
  }

  Query rows_;
  Query head_;
  Query at_work_;
  Sha256 leaf_;
  Sha256 digest_;
  ReviewFault fault_;
};

/// What is frozen of one person, as texts.
struct FrozenTexts {
  std::string code;  ///< in comparison form
  std::string content;
  std::vector<std::string> rows;
};

/// The people of a review as texts, in order of their codes.
class TextReader {
 public:
  TextReader(const Database& database, std::int64_t review)
      : people_(database.connection(),
                "SELECT person, engineer_nfc, content FROM review_people"
                " WHERE review = ?1 ORDER BY engineer_nfc"),
        rows_(database.connection(),
              "SELECT content FROM review_rows WHERE review = ?1 AND person = ?2"
              " ORDER BY position") {
    people_.bind(1, review);
    rows_.bind(1, review);
  }

  bool next(FrozenTexts& person) {
    if (!people_.step()) return false;
    person.code = people_.text(1);
    person.content = people_.text(2);
    person.rows.clear();
    rows_.bind(2, people_.integer(0));
    while (rows_.step()) person.rows.emplace_back(rows_.text(0));
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
             Closeness closeness)
      : kinds_(&kinds), closeness_(closeness), frozen_(database, review.number) {
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
      if (compare(texts_.content, content_of(person))) return std::move(fault_);
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
  bool compare(const std::string& frozen, const std::string& evaluated) {
    auto found = difference(frozen, evaluated, *kinds_, closeness_);
    if (!found) return false;
    fault_.what = What::differs;
    fault_.field = std::move(found->field);
    fault_.frozen = std::move(found->frozen);
    fault_.evaluated = std::move(found->evaluated);
    return true;
  }

  std::optional<What> fault_of_rows(const rules::PersonAppraisal& person) {
    std::size_t at = 0;
    for (const rules::Appraisal& each : person.specialties) {
      fault_.specialty = each.specialty;
      if (at == texts_.rows.size()) return What::not_frozen;
      const auto frozen = parse_review_row(texts_.rows[at]);
      if (!frozen) return What::unreadable;
      if (frozen->specialty != each.specialty) return fault_of_specialty(*frozen, person);
      if (compare(texts_.rows[at], content_of(each))) return What::differs;
      ++at;
    }
    fault_.specialty.clear();
    if (at == texts_.rows.size()) return std::nullopt;
    const auto frozen = parse_review_row(texts_.rows[at]);
    if (!frozen) return What::unreadable;
    fault_.specialty = frozen->specialty;
    return What::not_evaluated;
  }

  What fault_of_specialty(const rules::Appraisal& frozen, const rules::PersonAppraisal& person) {
    const bool evaluated =
        std::any_of(person.specialties.begin(), person.specialties.end(),
                    [&](const auto& each) { return each.specialty == frozen.specialty; });
    if (evaluated) return What::not_frozen;
    fault_.specialty = frozen.specialty;
    return What::not_evaluated;
  }

  const model::Kinds* kinds_;
  Closeness closeness_;
  TextReader frozen_;
  FrozenTexts texts_;
  ReviewFault fault_;
};

/// Since something was forgotten, the journal has other texts than were frozen.
Closeness closeness_since(const Database& database, std::int64_t entry) {
  Query query(database.connection(),
              "SELECT 1 FROM changes WHERE entry > ?1 AND subject IS NOT NULL AND record = ?2");
  query.bind(1, entry);
  query.bind(2, kForgotten);
  return query.step() ? Closeness::but_for_texts : Closeness::exact;
}

std::vector<std::string> digests_in_use(const Database& database) {
  std::vector<std::string> used;
  for (const StoredRulebook& each : database.rulebooks()) {
    if (each.active) used.push_back(each.digest);
  }
  return used;
}

}  // namespace

std::vector<ReviewFault> check_reviews(const Database& database) {
  return at_border(database.path(), [&] {
    std::vector<ReviewFault> found;
    Query query(database.connection(), "SELECT review FROM reviews ORDER BY review");
    while (query.step()) {
      if (auto fault = Seal(database, query.integer(0)).fault()) found.push_back(*std::move(fault));
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
    SideBySide both(*database_, *kinds_, *review_, closeness_since(*database_, review_->entry));
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
  std::vector<std::string> frozen;
  for (const model::ReviewRulebook& each : review_->rulebooks) frozen.push_back(each.digest);
  const std::vector<std::string> used = digests_in_use(*then_);
  const auto differs = std::mismatch(frozen.begin(), frozen.end(), used.begin(), used.end());
  if (differs.first == frozen.end() && differs.second == used.end()) return std::nullopt;
  return ReviewFault{.what = What::rulebooks,
                     .label = review_->label,
                     .field = "rulebooks",
                     .frozen = differs.first == frozen.end() ? "" : *differs.first,
                     .evaluated = differs.second == used.end() ? "" : *differs.second};
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
