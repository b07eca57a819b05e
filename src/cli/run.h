#pragma once

#include <functional>
#include <iosfwd>
#include <span>
#include <string>

#include "base/date.h"
#include "cli/environment.h"
#include "model/kind.h"
#include "rules/rulebook.h"

namespace tassei::cli {

/// What surrounds the program.
struct World {
  Environment environment;
  Date today = Date::first();
  std::string now;    ///< UTC, as store::Occasion::at
  std::string login;  ///< the user's name
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool in_is_terminal = false;
  std::size_t width = 0;  ///< of the terminal on stdout; 0: none
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
  std::istream* in = nullptr;
  std::function<bool()> interrupted;
  /// Lets what is longer than the terminal go through that command; none where there is no
  /// terminal.
  std::function<void(const std::string& pager)> page;
  /// The kinds of record under a rulebook; another list of kinds gets the same commands.
  std::function<model::Kinds(const rules::Rulebook&)> kinds_of;
};

/// Does what the arguments (without the program's name) say and returns the exit status. Every
/// Error is reported; what else is thrown passes.
int run(std::span<const std::string> arguments, const World& world);

/// The exit status of commands that found what they look for in a rulebook or database.
inline constexpr int kFoundErrors = 3;

}  // namespace tassei::cli
