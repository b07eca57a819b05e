#pragma once

#include <string>

#include "cli/command.h"

namespace tassei::cli {

/// Help on a command, on the commands that begin with a word, or on everything. Returns 0.
int show_help(Context& context, const Command* command, const std::string& group);

/// The program's version and those of what it stands on. Returns 0.
int show_version(Context& context);

}  // namespace tassei::cli
