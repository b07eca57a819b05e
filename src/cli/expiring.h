#pragma once

#include "cli/command.h"

namespace tassei::cli {

/// `levels --expiring LENGTH`: what those selected lose after --at (else today) within that time.
int list_expiring(Context& context, const Given& given);

}  // namespace tassei::cli
