#include "cli/environment.h"

namespace tassei::cli {

Language language_of(const Environment& environment, std::optional<Language> preferred) {
  const auto meant = [](const std::string& value) {
    return value.starts_with("ja") ? Language::japanese : Language::english;
  };
  if (const std::string ours = environment("TASSEI_LANG"); !ours.empty()) return meant(ours);
  if (preferred) return *preferred;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const std::string value = environment(name); !value.empty()) return meant(value);
  }
  return Language::english;
}

std::optional<Language> language_named(std::string_view name) {
  if (name == "ja") return Language::japanese;
  if (name == "en") return Language::english;
  return std::nullopt;
}

std::string config_path(const Environment& environment) {
  const std::string configuration = environment("XDG_CONFIG_HOME");
  if (!configuration.empty()) return configuration + "/tassei/config.toml";
  const std::string home = environment("HOME");
  return home.empty() ? "" : home + "/.config/tassei/config.toml";
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
