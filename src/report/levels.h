#pragma once

#include <functional>
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
  Date at = Date::first();
};

/// Rows one at a time, in the order of spec 3.3: false after the last.
using LevelRows = std::function<bool(LevelRow&)>;

/// What the rows are about: the columns of the matrix.
struct LevelsAsked {
  std::vector<rules::Id> specialties;
  std::vector<Date> days;
};

/// The rows as JSON and CSV have them; the page is a matrix with a row for each person and a column for
/// each specialty (and day), with marks explained below it. The rulebook outlives the answer.
table::Answer levels(const rules::Rulebook& rulebook, LevelRows rows, LevelsAsked asked,
                     Language language);

}  // namespace tassei::report
