#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "report/words.h"
#include "rules/goal.h"

namespace tassei::report {

/// A goal as it is recorded.
struct RecordedGoal {
  std::int64_t number = 0;
  std::string specialty;  ///< its id, which no rulebook may know any more
  int level = 0;
  Date set_on = Date::first();
  std::optional<Date> due_on;
  std::string note;
};

/// A person's goal, and how it stands at a day.
struct GoalRow {
  RecordedGoal goal;
  std::string engineer;
  std::string name;
  std::string team;  ///< empty for none
  Date at = Date::first();
  rules::GoalState state = rules::GoalState::on_the_way;
  std::optional<Date> since;  ///< where it is reached
  rules::Standing held;       ///< on the day, in that specialty
  /// What is missing, a record for each with its criterion; nothing where no rule says.
  table::Value missing;
  /// The same in sentences; none where it is reached.
  std::vector<std::string> sentences;
};

/// The row without its team.
GoalRow goal_row(const Subject& subject, const std::string& name, const rules::Evaluator& evaluator,
                 RecordedGoal goal, Date at, Language language);

/// Rows one at a time, those of one person together: false after the last.
using GoalRows = std::function<bool(GoalRow&)>;

/// Columns: number, engineer, name, team, specialty, level, set_on, due_on, note, status, since,
/// missing (records in JSON, sentences in CSV), at; held_level, basis and provenance of the level
/// held. The page has a block for each person, and marks the level that reaches a goal. The
/// rulebook outlives the answer.
table::Answer goals(const rules::Rulebook& rulebook, GoalRows rows, Date at, Language language);

}  // namespace tassei::report
