#pragma once

#include <vector>

#include "base/date.h"
#include "exchange/finding.h"
#include "rules/rulebook.h"
#include "store/records.h"

namespace tassei::exchange {

/// What is wrong (values that no record can have) or odd about the records by themselves and beside
/// each other, kind by kind in order of keys; what is odd are warnings. `progress` is told of
/// kinds.
std::vector<Finding> examine_records(const store::Records& records, const rules::Rulebook& rulebook,
                                     const model::Kinds& kinds, Date today,
                                     const store::Progress& progress = {});

}  // namespace tassei::exchange
