#include "cli/settings.h"

#include <charconv>

#include "cli/environment.h"

namespace tassei::cli {

namespace {

constexpr std::string_view kFiscalYear = "fiscal_year_start";
constexpr std::string_view kLanguage = "language";
constexpr std::string_view kTeam = "team";

/// The month, 0 for anything else.
unsigned month(const std::string& value) {
  constexpr unsigned kMonths = 12;
  unsigned number = 0;
  const char* end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, number);
  return read.ec == std::errc() && read.ptr == end && number <= kMonths ? number : 0;
}

std::optional<Message> wrong_month(const std::string& value) {
  if (month(value) > 0) return std::nullopt;
  return Message{MessageId::setting_bad_month,
                 {{"setting", std::string(kFiscalYear)}, {"given", value}}};
}

std::optional<Message> wrong_language(const std::string& value) {
  if (language_named(value)) return std::nullopt;
  return Message{MessageId::bad_choice,
                 {{"option", std::string(kLanguage)},
                  {"given", value},
                  {"names", base::as_list(std::vector<std::string>{"ja", "en"})}}};
}

std::optional<Message> wrong_team(const std::string& value) {
  if (!value.empty()) return std::nullopt;
  return Message{MessageId::unknown_team, {{"given", value}}};
}

constexpr Setting kSettings[] = {
    {kFiscalYear, MessageId::setting_fiscal_year_start, "4", wrong_month},
    {kLanguage, MessageId::setting_language, "", wrong_language},
    {kTeam, MessageId::setting_team, "", wrong_team},
};

void take(const std::string& name, const std::string& value, Context& context, Taken& taken) {
  if (name == kFiscalYear) context.calendar.fiscal_month = month(value);
  if (name == kLanguage) taken.language = language_named(value);
  if (name == kTeam) context.team = value;
}

}  // namespace

std::span<const Setting> all_settings() { return kSettings; }

Taken take_settings(const store::Settings& stored, Context& context) {
  Taken taken;
  for (const Setting& setting : kSettings) {
    const auto found = stored.find(setting.name);
    if (found == stored.end()) continue;
    if (const auto wrong = setting.wrong(found->second)) {
      taken.warnings.push_back({{context.database_path, 0, 0, {}}, *wrong});
    } else {
      take(found->first, found->second, context, taken);
    }
  }
  return taken;
}

}  // namespace tassei::cli
