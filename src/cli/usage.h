#pragma once

#include <string>

#include "cli/command.h"

namespace tassei::cli {

/// `-q, --quiet`, `--at DAY…`, `PATH…`
std::string shown(const Parameter& parameter);

/// `tassei levels [--at DAY…]`: the arguments, then the options.
std::string usage_of(const Command& command);

}  // namespace tassei::cli
