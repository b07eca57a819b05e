#include "rules/goal.h"

namespace tassei::rules {

std::string_view goal_state_id(GoalState state) {
  switch (state) {
    case GoalState::reached:
      return "reached";
    case GoalState::on_the_way:
      return "on_the_way";
    case GoalState::overdue:
      break;
  }
  return "overdue";
}

GoalStanding standing_of(const Goal& goal, const Rulebook& rulebook, const Evaluator& evaluator,
                         const Facts& facts, Date at) {
  GoalStanding standing;
  if (goal.due_on && *goal.due_on < at) standing.state = GoalState::overdue;
  if (goal.specialty == kNone) return standing;
  const std::vector<Segment> segments = evaluator.segments(facts, goal.specialty);
  standing.held = held_at(segments, at).standing;
  standing.since = held_since(segments, goal.level, at);
  if (standing.since) {
    standing.state = GoalState::reached;
    return standing;
  }
  const Rules* rules = rulebook.specialties[goal.specialty].at(at);
  if (rules != nullptr && rules->cell(goal.level) != nullptr) {
    standing.missing = evaluator.explain(facts, goal.specialty, goal.level, at);
  }
  return standing;
}

}  // namespace tassei::rules
