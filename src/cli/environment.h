#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/message.h"

namespace tassei::cli {

/// A variable of the environment; empty where it isn't set.
using Environment = std::function<std::string(const char* name)>;

/// The language that the environment asks for: TASSEI_LANG, else LC_ALL, LC_MESSAGES, LANG.
Language language_of(const Environment& environment);

/// Where the database is when no option says so: TASSEI_DB (`named`), else below XDG_DATA_HOME or
/// HOME. Empty where none of them is set.
struct DatabasePlace {
  std::string path;
  bool named = false;
};
DatabasePlace database_place(const Environment& environment);

}  // namespace tassei::cli
