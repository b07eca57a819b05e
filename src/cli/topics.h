#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command.h"

namespace tassei::cli {

/// A page of help about something that isn't a command.
struct Topic {
  std::string_view name;
  MessageId help;
  /// Lines, without a line feed after the last.
  std::string (*text)(const Context& context);
  bool is_long = false;  ///< the manual page only names it
};

std::span<const Topic> topics();

}  // namespace tassei::cli
