#pragma once

#include <vector>

#include "rules/assurance.h"
#include "table/table.h"

namespace tassei::report {

/// What a check says of a text: a mistake, or what is doubtful in one without.
struct Checked {
  Problem problem;
  bool is_error = true;                ///< else a warning
  std::string_view check = "mistake";  ///< or what kind of doubt it is
  std::string specialty = {};          ///< empty where it is about none
  int level = 0;                       ///< 0 likewise, and the next ones
  int higher = 0;
  int grade = 0;
  std::string_view part = {};  ///< of a level; empty likewise
};

/// A finding as a person would say it. Of a level that can't be held, with the least that would do:
/// what the evaluator says is missing of somebody without any records. Of one that is easier, with
/// the least that shows it.
Checked checked(const rules::Rulebook& rulebook, const rules::Finding& finding);

/// A row for each: severity, check, file, line, column, specialty, level, higher, grade,
/// criterion, message.
table::Table checked_rows(const std::vector<Checked>& found, Language language);

}  // namespace tassei::report
