#include "cli/usage.h"

namespace tassei::cli {

namespace {

std::string value_of(const Parameter& parameter) {
  if (!parameter.choices.empty()) {
    std::string all;
    for (const std::string& choice : parameter.choices) all += (all.empty() ? "" : "|") + choice;
    return all;
  }
  return parameter.placeholder.empty() ? "VALUE" : parameter.placeholder;
}

}  // namespace

std::string shown(const Parameter& parameter) {
  std::string text;
  if (parameter.short_name != 0) text = std::string("-") + parameter.short_name + ", ";
  if (parameter.is_option()) text += parameter.name;
  if (parameter.type == ValueType::flag) return text;
  if (parameter.is_option()) text += ' ';
  return text + value_of(parameter) + (parameter.repeated ? "…" : "");
}

std::string usage_of(const Command& command) {
  std::string usage = "tassei " + name_of(command);
  for (const bool options : {false, true}) {
    for (const Parameter& parameter : command.parameters) {
      if (parameter.is_option() != options) continue;
      const std::string text = shown(parameter);
      usage += parameter.required ? " " + text : " [" + text + "]";
    }
  }
  return usage;
}

}  // namespace tassei::cli
