#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/review.h"
#include "report/frozen_person.h"
#include "rules/appraisal.h"

namespace tassei::report {

/// Frozen reviews, what each says of itself.
table::Answer reviews(std::vector<model::Review> reviews, Language language);

/// The same of one of them, as interfaces have it.
table::Value::Record facts_of(const model::Review& review);

/// What it says of itself, for people.
table::Block head_of(const model::Review& review, base::Clock clock, Language language);

/// What cells have: ids and instants, as programs read them, or what they are called, and moments
/// in UTC, for whoever opens a workbook.
enum class Cells { ids, words };

/// The comments, a row each.
table::Table comment_rows(std::vector<model::ReviewComment> comments, Cells cells,
                          Language language);

/// People of a review one at a time; false after the last.
using ReviewPeople = std::function<bool(rules::PersonAppraisal&)>;

/// What is shown of a review beside its people. The rulebook is that of then, and only says what
/// ids are called.
struct ReviewShown {
  model::Review review;
  CommentsByPerson comments;
  const rules::Rulebook* rulebook = nullptr;
  bool full = false;  ///< the page has all of each person, not only the levels
};

/// A row for each person and specialty.
table::Table level_rows(ReviewShown shown, ReviewPeople people, Cells cells, Language language);

/// JSON: a person with specialties and comments; CSV: a row for each person and specialty.
table::Answer review(ReviewShown shown, const ReviewPeople& people, Language language);

/// Frozen evidence in a few words.
Message brief(const rules::Rulebook& rulebook, const rules::CitedEvidence& evidence);

/// What is missing, as a person would say it.
Message needed(const rules::Rulebook& rulebook, const rules::Missing& missing);

/// What a specialty is called, its id where the rulebook doesn't know it.
std::string specialty_label(const rules::Rulebook& rulebook, const std::string& specialty,
                            Language language);

}  // namespace tassei::report
