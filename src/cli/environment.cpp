#include "cli/environment.h"

namespace tassei::cli {

Language language_of(const Environment& environment) {
  for (const char* name : {"TASSEI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = environment(name);
    if (value.empty()) continue;
    return value.starts_with("ja") ? Language::japanese : Language::english;
  }
  return Language::english;
}

DatabasePlace database_place(const Environment& environment) {
  if (const std::string named = environment("TASSEI_DB"); !named.empty()) return {named, true};
  const std::string data = environment("XDG_DATA_HOME");
  if (!data.empty()) return {data + "/tassei/tassei.db", false};
  const std::string home = environment("HOME");
  if (!home.empty()) return {home + "/.local/share/tassei/tassei.db", false};
  return {};
}

}  // namespace tassei::cli
