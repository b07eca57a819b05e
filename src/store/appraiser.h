#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "model/kind.h"
#include "rules/appraisal.h"
#include "store/database.h"

namespace tassei::store {

/// As of which day, and of whom, there is something to be said.
struct AppraisalAsked {
  Date at = Date::first();
  std::string team;  ///< whose people on that day; empty: everybody
};

/// Evaluates a state of the records under some rules: one person after the other, in order of
/// their codes, each with the specialties in which they hold a level, have evidence or a goal.
/// Memory doesn't grow with the people. All that it is made with outlives it.
class Appraiser {
 public:
  Appraiser(const Database& database, const model::Kinds& kinds, const rules::Rulebook& rulebook,
            AppraisalAsked asked);
  ~Appraiser();

  /// False after the last.
  bool next(rules::PersonAppraisal& person);

  /// How many people have been looked at, of how many.
  std::size_t done() const;
  std::size_t of() const;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace tassei::store
