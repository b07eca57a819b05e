#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/message.h"

namespace tassei::cli {

/// A variable of the environment; empty where it isn't set.
using Environment = std::function<std::string(const char* name)>;

/// The language that the environment asks for: TASSEI_LANG, else what is preferred (if anything),
/// else LC_ALL, LC_MESSAGES, LANG.
Language language_of(const Environment& environment, std::optional<Language> preferred = {});

/// `ja`, `en`; nothing for any other text.
std::optional<Language> language_named(std::string_view name);

/// The configuration file, there or not: below XDG_CONFIG_HOME or HOME. Empty where neither is set.
std::string config_path(const Environment& environment);

/// Where the database is when no option says so: TASSEI_DB (`named`), else below XDG_DATA_HOME or
/// HOME. Empty where none of them is set.
struct DatabasePlace {
  std::string path;
  bool named = false;
};
DatabasePlace database_place(const Environment& environment);

}  // namespace tassei::cli
