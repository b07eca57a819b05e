#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "cli/command.h"

namespace tassei::cli {

/// What somebody typed, sorted by the list of commands. Global options stand before or after the
/// command.
struct Parsed {
  const Command* command = nullptr;  ///< none: no command was named
  std::string group;  ///< the first word of commands of two, where the second is missing
  Given given;
  Given global;
  /// What was wrong with it. It is handed back, not thrown, since the language in which to say it
  /// is among the options.
  std::optional<Error> failure;
};

/// Adds to what was typed before it is judged.
using Complete = std::function<void(Parsed& parsed)>;

/// `arguments` without the program's name. Values are of their option's form (a choice, a whole
/// number; days are the commands' to read).
Parsed parse(std::span<const std::string> arguments, std::span<const Command> commands,
             const Complete& complete = {});

/// What is wrong with a value of that option or argument, if anything. `command` is whose help to
/// name.
std::optional<Error> wrong_value(const Parameter& parameter, const std::string& value,
                                 const std::string& command = {});

}  // namespace tassei::cli
