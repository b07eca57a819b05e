#pragma once

#include <vector>

#include "cli/command.h"
#include "rules/compile.h"
#include "store/undo.h"

namespace tassei::cli {

/// What goes with these texts as the ones in use, after a look at what records would lose by them:
/// throws where they have mistakes, and where somebody wouldn't have that.
store::Rules rules_after(Context& context, const store::Database& database,
                         const std::vector<rules::RulebookText>& texts);

}  // namespace tassei::cli
