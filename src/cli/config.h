#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/environment.h"

namespace tassei::cli {

/// A default for an option, as the configuration file gives it:
///
///     [options]            # of every command
///     format = "csv"
///     [levels]             # of one; of two words: [rulebook.show]
///     active = true
struct Default {
  std::string command;  ///< its name; empty under [options]
  const Parameter* parameter = nullptr;
  std::vector<std::string> values;  ///< none: a flag that is false
  Where where;
};

/// What the file says, in its order; nothing where there is no file. Throws a usage Error that
/// names the first mistake's line and column: no TOML, an unknown command or option (with the
/// nearest), a value that the option doesn't take.
std::vector<Default> read_config(const std::string& path, std::span<const Command> commands);

/// Adds to what was given for a command, and for every command, what wasn't. A command's own
/// defaults go before those of every command, and a variable of the environment before both.
void add_defaults(const std::vector<Default>& defaults, const Environment& environment,
                  const Command* command, Given& given, Given& global);

}  // namespace tassei::cli
