#pragma once

#include <optional>
#include <vector>

#include "rules/verdict.h"

namespace tassei::rules {

/// The least of a part that is enough for a higher level and not for a lower one: each of just that
/// grade, role and depth, and of just those ids; outcome, role and activity where they tell. Empty
/// where the higher level doesn't have the part. Nothing where it isn't easier there: to be, it
/// asks for less of the same or for a lower quality; windows aside. Complexity, size and
/// examinations aren't compared: the first two follow from the grades of the engagements, and an
/// examination is only an alternative.
std::optional<std::vector<Quantity>> least_of_easier(const Cell& lower, const Cell& higher,
                                                     PartKind part);

}  // namespace tassei::rules
