#pragma once

#include <vector>

#include "rules/evaluate.h"

namespace tassei::rules {

/// What is lost after one day and up to another, in order of day: the changes by which a level
/// falls, or stays but is no longer earned by the indicator; and the days on which an expertise
/// ends by which the indicator's level was explained although others take its place (`before` and
/// `after` are then alike). Causes as in changes.
std::vector<Change> losses(const Evaluator& evaluator, const Facts& facts, Id specialty, Date after,
                           Date until);

}  // namespace tassei::rules
