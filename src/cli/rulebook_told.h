#pragma once

#include <vector>

#include "cli/command.h"
#include "store/database.h"

namespace tassei::cli {

/// Notes on what became of the texts in use: which took whose place, which can't be read any more,
/// which is put together with others than before or stays put together with what isn't in use any
/// more, and from which day one decides instead of another.
void tell_use(Context& context, const std::vector<store::StoredRulebook>& before,
              const std::vector<store::StoredRulebook>& after);

}  // namespace tassei::cli
