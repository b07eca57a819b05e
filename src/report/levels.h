#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "rules/evaluate.h"
#include "table/table.h"

namespace tassei::report {

/// What one row of the level report says (spec 3.3): a person, a specialty, a day.
struct LevelRow {
  std::string engineer;
  std::string name;
  std::string team;                    ///< empty for none
  rules::Id specialty = rules::kNone;  ///< kNone: no level in any (`--best`)
  rules::Held held;
  bool on_claims = false;  ///< confirmed evidence alone gives less
  Date at = Date::first();
  rules::Standing before;  ///< on LevelsAsked::changed_since, where it is asked for
};

/// Rows one at a time, in the order of spec 3.3: false after the last.
using LevelRows = std::function<bool(LevelRow&)>;

/// A day with its name: `2026-03-31`, `2026-03`, `FY2025`.
struct NamedDay {
  Date day;
  std::string name;
};

/// What the rows are about.
struct LevelsAsked {
  std::vector<rules::Id> specialties;
  std::vector<NamedDay> days;
  bool best = false;                  ///< rows of no specialty are among them
  std::optional<Date> changed_since;  ///< rows have `before`
};

/// The rows as JSON and CSV have them (with `from`, `from_basis`, `from_at` and
/// `from_provenance` where they have `before`). The page is a matrix with a row for each person and
/// a column for each specialty; of several days, one for each specialty with a column for each day.
/// Marks are explained below it. The rulebook outlives the answer.
table::Answer levels(const rules::Rulebook& rulebook, LevelRows rows, LevelsAsked asked,
                     Language language);

}  // namespace tassei::report
