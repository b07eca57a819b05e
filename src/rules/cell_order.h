#pragma once

#include "rules/rulebook.h"

namespace tassei::rules {

/// True where whoever meets every part of `one` meets every part of `other`. Both are cells of the
/// same rules. It may say false where only the numbers of projects would show it.
bool asks_for_all_of(const Cell& one, const Cell& other);

}  // namespace tassei::rules
