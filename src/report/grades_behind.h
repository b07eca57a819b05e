#pragma once

#include <optional>
#include <set>
#include <vector>

#include "report/words.h"
#include "rules/appraisal.h"

namespace tassei::report {

/// The highest grade of a contribution's project by these rules, 0 for none.
int grade_of(const Subject& subject, const rules::Rules& rules, rules::FactRef contribution);

/// The grades by which a criterion isn't the standard's own: those of its provenance among the
/// projects cited, else among what is asked for. None where it is, or where the cell itself isn't.
std::set<int> grades_behind(const Subject& subject, const rules::Rules& rules,
                            const rules::Verdict& verdict, const rules::Criterion& criterion);

/// Where the grades on which a verdict rests are less than the cell itself says: a sentence each.
std::vector<Message> grades_said(const Subject& subject, const rules::Rules& rules,
                                 const rules::Verdict& verdict);

/// That nobody, or another text, states what a level takes; nothing where the standard's own does.
std::optional<Message> cell_said(const rules::Cell& cell);

/// What is said of what is frozen, by the rules of that day: of the next level, and of the grades
/// that it and the level held, where evidence gives that, ask for.
std::vector<Message> unstated(const rules::Rulebook& rulebook, const rules::Appraisal& row,
                              Date at);

}  // namespace tassei::report
