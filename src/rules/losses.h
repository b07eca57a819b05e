#pragma once

#include <vector>

#include "rules/evaluate.h"

namespace tassei::rules {

/// What comes after one day and up to another, in order of day: every change; and the days on which
/// an expertise ends by which the level, held by the indicator, was explained although others take
/// its place (`before` and `after` are then alike). Causes as in changes.
std::vector<Change> upcoming(const Evaluator& evaluator, const Facts& facts, Id specialty,
                             Date after, Date until);

/// Those of them by which a level falls, or stays but is no longer earned by the indicator or no
/// longer by that expertise.
std::vector<Change> losses(const Evaluator& evaluator, const Facts& facts, Id specialty, Date after,
                           Date until);

}  // namespace tassei::rules
