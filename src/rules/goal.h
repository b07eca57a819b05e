#pragma once

#include <optional>
#include <string_view>

#include "rules/evaluate.h"

namespace tassei::rules {

/// A level that somebody is to reach.
struct Goal {
  Id specialty = kNone;  ///< kNone: one that no rulebook knows
  int level = 0;
  std::optional<Date> due_on;  ///< the last day
};

enum class GoalState : std::uint8_t { reached, on_the_way, overdue };
/// `reached`, `on_the_way`, `overdue`.
std::string_view goal_state_id(GoalState state);

struct GoalStanding {
  GoalState state = GoalState::on_the_way;
  std::optional<Date> since;       ///< where it is reached: the first day of that run
  Standing held = {};              ///< on the day, in that specialty
  std::optional<Verdict> missing;  ///< where it isn't, unless the rules of the day lack the level
};

/// How the goal stands at a day. It is reached by a higher level too, which need not meet what the
/// lower one asks for.
GoalStanding standing_of(const Goal& goal, const Rulebook& rulebook, const Evaluator& evaluator,
                         const Facts& facts, Date at);

}  // namespace tassei::rules
