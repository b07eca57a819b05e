#pragma once

#include <vector>

#include "report/differences.h"
#include "table/table.h"

namespace tassei::report {

/// place, what, before, after; the page has a block for each place.
table::Answer rulebook_diff(std::vector<Difference> found, Language language);

}  // namespace tassei::report
