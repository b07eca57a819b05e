#pragma once

#include <string>

#include "cli/command.h"

namespace tassei::cli {

// Pages about what has a code. Each prints, throws an Error for an unknown code, and returns the
// exit status.
int show_engineer(Context& context, const std::string& code);
int show_project(Context& context, const std::string& code);

}  // namespace tassei::cli
