#pragma once

#include <string>

#include "property/subject.h"

namespace property {

/// The first difference between product and naive evaluator about one engineer, in any specialty on
/// any day on which anything changes or the days beside it; empty where they agree.
std::string difference(const World& world, const naive::Records& records);

/// The first difference between the explanations of a cell on a day: parts, whether and since when
/// they are met, evidence; empty where they agree.
std::string difference_explained(const World& world, const naive::Records& records,
                                 const std::string& specialty, int level, naive::Day on);

/// All that is needed to run a failing example again: the records, and the rulebooks where they are
/// made up.
std::string example(const World& world, const naive::Records& records);

/// How many examples a test looks at: TASSEI_PROPERTY_ROUNDS, or so many.
std::uint64_t rounds(std::uint64_t otherwise);

}  // namespace property
