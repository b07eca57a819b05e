#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "cli/all_commands.h"
#include "cli/config.h"
#include "cli/output.h"
#include "cli/settings.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

using table::Value;

Value text_or_null(std::string_view text) { return text.empty() ? Value() : Value(text); }

/// What the database says; nothing where there is none and none was named.
store::Settings stored_settings(const Context& context) {
  std::error_code ignored;
  const bool there = std::filesystem::exists(context.database_path, ignored);
  if (!there && !context.database_named) return {};
  return store::settings(open_database(context, store::Database::Access::read));
}

/// `levels.active`, `options.format`: as it stands in the file.
std::string key_of(const Default& given) {
  std::string key = given.command.empty() ? "options" : given.command;
  std::replace(key.begin(), key.end(), ' ', '.');
  return key + "." + std::string(given.parameter->name.substr(2));
}

std::string value_of(const Default& given) {
  if (given.values.empty()) return "false";
  return base::join(given.values, Language::english);
}

enum class Source { otherwise, stored, config };

/// A word that scripts rely on, or one in the language of who reads it.
std::string name_of(Source source, const Context& context, bool for_people) {
  switch (source) {
    case Source::otherwise:
      return for_people ? context.say(MessageId::source_default) : "default";
    case Source::stored:
      return for_people ? context.say(MessageId::source_stored) : "stored";
    case Source::config:
      break;
  }
  return for_people ? context.say(MessageId::source_config) : "config";
}

table::Table listed(const Context& context, bool for_people) {
  const auto name = [&](Source source) { return name_of(source, context, for_people); };
  std::vector<table::Row> rows;
  const store::Settings stored = stored_settings(context);
  for (const Setting& setting : all_settings()) {
    const auto found = stored.find(setting.name);
    const bool is_stored = found != stored.end();
    rows.push_back({setting.name, text_or_null(is_stored ? found->second : setting.otherwise),
                    name(is_stored ? Source::stored : Source::otherwise),
                    is_stored ? Value(context.database_path) : Value()});
  }
  for (const Default& each : read_config(context.config_path, context.commands)) {
    rows.push_back({key_of(each), value_of(each), name(Source::config), each.where.text()});
  }
  return table::table_of({{"setting", context.say(MessageId::heading_setting)},
                          {"value", context.say(MessageId::heading_value)},
                          {"source", context.say(MessageId::heading_source)},
                          {"where", context.say(MessageId::heading_where)}},
                         std::move(rows));
}

int run_list(Context& context, const Given&) {
  table::Answer answer = table::answer_of([&] { return listed(context, false); });
  answer.page = [&] {
    table::Page page(1);
    page.front().table = listed(context, true);
    return page;
  };
  print(context, answer);
  return 0;
}

const Setting& setting_of(const Given& given) {
  const auto all = all_settings();
  return *std::find_if(all.begin(), all.end(), [&](const Setting& setting) {
    return setting.name == given.get("setting");
  });
}

/// A team as it is stored. Throws an Error for one that has never had a member.
std::string known_team(const Context& context, const store::Database& database,
                       const std::string& given) {
  const rules::Rulebook rulebook = rulebook_of(context, database);
  const model::Kinds kinds = context.kinds_of(rulebook);
  const store::Records records(database, kinds);
  return known_codes({given}, records.codes(*kinds.find("memberships"), "team"),
                     MessageId::unknown_team)
      .front();
}

int run_set(Context& context, const Given& given) {
  const Setting& setting = setting_of(given);
  std::string value = given.get("value");
  if (const auto wrong = setting.wrong(value)) throw Error(ErrorKind::usage, *wrong);
  store::Database database = open_database(context, store::Database::Access::write);
  if (setting.name == "team") value = known_team(context, database, value);
  store::change_setting(database, std::string(setting.name), value);
  print_note(context, {MessageId::setting_changed,
                       {{"setting", std::string(setting.name)}, {"value", value}}});
  return 0;
}

int run_unset(Context& context, const Given& given) {
  const Setting& setting = setting_of(given);
  store::Database database = open_database(context, store::Database::Access::write);
  store::change_setting(database, std::string(setting.name), std::nullopt);
  print_note(context, {MessageId::setting_default, {{"setting", std::string(setting.name)}}});
  return 0;
}

Parameter setting_argument() {
  Parameter parameter = {.name = "setting",
                         .help = MessageId::argument_setting,
                         .type = ValueType::choice,
                         .required = true,
                         .placeholder = "SETTING"};
  for (const Setting& setting : all_settings()) parameter.choices.emplace_back(setting.name);
  return parameter;
}

}  // namespace

Command settings_list_command() {
  return {.words = {"settings", "list"},
          .help = MessageId::command_settings_list,
          .more = MessageId::command_settings_list_more,
          .examples = {"settings list"},
          .run = run_list};
}

Command settings_set_command() {
  return {.words = {"settings", "set"},
          .help = MessageId::command_settings_set,
          .more = MessageId::command_settings_set_more,
          .parameters = {setting_argument(),
                         {.name = "value",
                          .help = MessageId::argument_setting_value,
                          .required = true,
                          .placeholder = "VALUE"}},
          .examples = {"settings set fiscal_year_start 1"},
          .run = run_set};
}

Command settings_unset_command() {
  return {.words = {"settings", "unset"},
          .help = MessageId::command_settings_unset,
          .parameters = {setting_argument()},
          .examples = {"settings unset fiscal_year_start"},
          .run = run_unset};
}

}  // namespace tassei::cli
