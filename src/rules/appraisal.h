#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rules/evaluate.h"
#include "rules/goal.h"
#include "rules/named_quantity.h"

namespace tassei::rules {

/// Evidence on which a level rests.
struct CitedEvidence {
  std::string record;                                    ///< its kind
  std::vector<std::pair<std::string, std::string>> key;  ///< but for the engineer; no empty values
  Date counts_from = Date::first();
  std::vector<std::string> criteria = {};  ///< the parts of the cell that it is for
  std::string confirmed_by = {};           ///< empty: claimed
  std::string confirmed_at = {};
};

/// What is missing for one part of a cell.
struct Missing {
  std::string criterion;
  NamedQuantity quantity;
};

/// A level that somebody is to reach. Days are ISO, empty for none.
struct AgreedGoal {
  int level = 0;
  std::string set_on;
  std::string due_on = {};
  std::string note = {};
  GoalState state = GoalState::on_the_way;  ///< at the day
};

/// What there is to say of somebody in a specialty at a day, in ids and texts: it means the same
/// whatever records and rulebooks become.
struct Appraisal {
  std::string specialty;
  Held held;
  std::vector<CitedEvidence> evidence = {};
  int next_level = 0;  ///< the lowest above the one held; 0: none
  std::vector<Missing> missing = {};
  std::vector<AgreedGoal> goals = {};
};

/// The same of all specialties in which there is something to say of a person.
struct PersonAppraisal {
  std::string engineer;
  std::string name;
  std::string team;  ///< those of the day joined by `;`, empty for none
  std::vector<Appraisal> specialties = {};
};

/// Whether the facts have contributions, expertise or achievements in the specialty.
bool has_facts_in(const Facts& facts, Id specialty);

/// Whose facts are looked at, under which rules.
struct Appraised {
  const Rulebook* rulebook = nullptr;
  const Projects* projects = nullptr;
  const Facts* facts = nullptr;
};

/// Without goals, and nothing is confirmed: facts don't tell. Evidence is in the order in which an
/// explanation cites it, each record once.
Appraisal appraise(const Evaluator& evaluator, const Appraised& whom, Id specialty, Date at);

}  // namespace tassei::rules
