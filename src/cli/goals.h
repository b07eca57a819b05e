#pragma once

#include <vector>

#include "report/goals.h"
#include "store/facts.h"
#include "store/records.h"

namespace tassei::cli {

/// The goals of the person at whom `people` stands that were set by the day, in order of their
/// keys, and how they stand on it.
std::vector<report::GoalRow> goal_rows(const store::Records& records, const model::Kind& goals,
                                       const rules::Evaluator& evaluator,
                                       const report::Subject& subject, const store::Person& person,
                                       Date at, Language language);

}  // namespace tassei::cli
