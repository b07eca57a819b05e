#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"

namespace tassei::model {

/// A rulebook that was in use. Days are ISO, digests hexadecimal.
struct ReviewRulebook {
  std::string id;
  std::string valid_from;  ///< empty: from the first day
  std::string digest;
  std::vector<std::string> parts;  ///< digests of what it was put together with

  friend bool operator==(const ReviewRulebook&, const ReviewRulebook&) = default;
};

/// What a frozen review says of itself. Instants are UTC, `2026-03-31T12:34:56.789Z`.
struct Review {
  std::int64_t number = 0;  ///< by which the database knows it
  std::string label;
  Date at = Date::first();  ///< the day as of which people are reviewed
  std::string team;         ///< whose people on that day; empty: everybody
  std::int64_t entry = 0;   ///< of the journal, after which it was frozen
  std::string head;         ///< that entry's digest
  std::string version;      ///< of the program
  std::string frozen_at;
  std::string frozen_by;
  std::vector<ReviewRulebook> rulebooks = {};
  std::int64_t people = 0;
  std::int64_t rows = 0;       ///< specialties of all people
  std::string digest = {};     ///< of all that is frozen
  std::string closed_at = {};  ///< empty: it is open for comments
  std::string closed_by = {};
  std::int64_t comments = 0;
};

/// What somebody remarked about a person of a review.
struct ReviewComment {
  std::int64_t number = 0;  ///< from 1 in each review
  std::string engineer;     ///< as the review has them
  std::string at;
  std::string by;
  std::string text;
};

}  // namespace tassei::model
