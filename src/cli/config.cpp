#include "cli/config.h"

#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "cli/parse.h"
#include "rules/toml_reader.h"
#include "table/decode.h"

namespace tassei::cli {

namespace {

constexpr std::string_view kEvery = "options";

Message nearest_or(const std::string& given, const std::vector<std::string>& known,
                   MessageId otherwise) {
  const std::vector<std::string> near = base::nearest(given, known);
  if (near.empty()) return otherwise;
  return {MessageId::did_you_mean, {{"names", base::as_list(near)}}};
}

/// `options`, and the commands with a dot between their words.
std::vector<std::string> table_names(std::span<const Command> commands) {
  std::vector<std::string> names = {std::string(kEvery)};
  for (const Command& command : commands) {
    std::string name = name_of(command);
    std::replace(name.begin(), name.end(), ' ', '.');
    names.push_back(std::move(name));
  }
  return names;
}

/// Reads a table of the file after the other into defaults.
class Reader {
 public:
  Reader(const std::string& path, std::span<const Command> all) : path_(path), commands_(all) {}

  std::vector<Default> read() && {
    const auto read = rules::read_toml(text(), 0);
    if (const auto* bad = std::get_if<rules::BadToml>(&read)) refuse(bad->why, bad->place);
    take({}, std::get<rules::Table>(read));
    return std::move(defaults_);
  }

 private:
  std::string text() const {
    try {
      return table::read_text(path_, table::Encoding::utf8);
    } catch (const Error& error) {
      throw Error(ErrorKind::usage, error.message(), error.where(), MessageId::config_aside);
    }
  }

  Where where(rules::Place place) const {
    return {.file = path_, .line = place.line, .column = place.column, .field = {}};
  }

  [[noreturn]] void refuse(const Message& why, rules::Place place,
                           const Message& hint = MessageId::config_aside) const {
    throw Error(ErrorKind::usage, why, where(place), hint);
  }

  /// `name` is what the tables on the way to this one are called, with dots between.
  void take(const std::string& name, const rules::Table& table) {
    for (const rules::Member& member : table) {
      if (const auto* inner = std::get_if<rules::Table>(&member.value.value)) {
        const std::string full = name.empty() ? member.key : name + "." + member.key;
        check_table(full, member.place);
        take(full, *inner);
      } else {
        take_option(name, member);
      }
    }
  }

  void check_table(const std::string& name, rules::Place place) const {
    const std::vector<std::string> known = table_names(commands_);
    const bool begins = std::any_of(known.begin(), known.end(), [&](const std::string& each) {
      return each == name || each.starts_with(name + ".");
    });
    if (begins) return;
    refuse({MessageId::config_unknown_table, {{"given", name}}}, place,
           nearest_or(name, known, MessageId::config_tables));
  }

  void take_option(const std::string& table, const rules::Member& member) {
    std::string command = table;
    std::replace(command.begin(), command.end(), '.', ' ');
    if (command == kEvery) command.clear();
    std::vector<std::string> known;
    for (const Parameter* parameter : parameters_of(table, command)) {
      const std::string name(parameter->name.substr(2));
      known.push_back(name);
      if (name != member.key) continue;
      defaults_.push_back({.command = command,
                           .parameter = parameter,
                           .values = values_of(*parameter, member),
                           .where = where(member.place)});
      return;
    }
    refuse({MessageId::config_unknown_option, {{"given", member.key}}}, member.place,
           nearest_or(member.key, known, MessageId::config_tables));
  }

  /// The options that can have a default in the table.
  std::vector<const Parameter*> parameters_of(const std::string& table,
                                              const std::string& command) const {
    std::vector<const Parameter*> found;
    const auto add = [&](std::span<const Parameter> parameters) {
      for (const Parameter& each : parameters) {
        if (each.is_option() && !each.only_typed) found.push_back(&each);
      }
    };
    const auto named = std::find_if(commands_.begin(), commands_.end(), [&](const Command& each) {
      return !command.empty() && name_of(each) == command;
    });
    if (named != commands_.end()) add(named->parameters);
    if (named != commands_.end() || table == kEvery) add(global_parameters());
    return found;
  }

  std::vector<std::string> values_of(const Parameter& parameter,
                                     const rules::Member& member) const {
    const auto& value = member.value.value;
    if (const auto* yes = std::get_if<bool>(&value); yes != nullptr) {
      if (parameter.type == ValueType::flag) return std::vector<std::string>(*yes ? 1 : 0, "true");
    }
    const auto* list = std::get_if<rules::List>(&value);
    std::vector<std::string> values;
    if (list != nullptr && parameter.repeated) {
      for (const rules::Node& each : *list) values.push_back(value_of(parameter, each));
    } else {
      values.push_back(value_of(parameter, member.value));
    }
    return values;
  }

  std::string value_of(const Parameter& parameter, const rules::Node& node) const {
    std::optional<std::string> value;
    if (const auto* text = std::get_if<std::string>(&node.value)) value = *text;
    if (const auto* number = std::get_if<std::int64_t>(&node.value))
      value = std::to_string(*number);
    if (const auto* day = std::get_if<Date>(&node.value)) value = day->iso();
    const std::string name(parameter.name);
    if (!value || parameter.type == ValueType::flag) {
      refuse({parameter.type == ValueType::flag ? MessageId::config_not_a_flag
                                                : MessageId::config_not_a_value,
              {{"option", name}}},
             node.place);
    }
    if (const auto wrong = wrong_value(parameter, *value)) refuse(wrong->message(), node.place);
    check_days(parameter, *value, node.place);
    return *value;
  }

  /// Commands find it too, but where it stands is known here.
  void check_days(const Parameter& parameter, const std::string& value, rules::Place place) const {
    const bool ranges = parameter.type == ValueType::days;
    const bool days =
        ranges || parameter.type == ValueType::day || parameter.type == ValueType::first_day;
    if (!days || may_be_days(value, ranges)) return;
    const Error bad = bad_day(parameter.name, value);
    refuse(bad.message(), place, *bad.hint());
  }

  std::string path_;
  std::span<const Command> commands_;
  std::vector<Default> defaults_;
};

}  // namespace

std::vector<Default> read_config(const std::string& path, std::span<const Command> commands) {
  std::error_code ignored;
  if (path.empty() || !std::filesystem::exists(path, ignored)) return {};
  return Reader(path, commands).read();
}

void add_defaults(const std::vector<Default>& defaults, const Environment& environment,
                  const Command* command, Given& given, Given& global) {
  const std::string name = command == nullptr ? "" : name_of(*command);
  const Given typed = given;
  const Given typed_globally = global;
  std::vector<const Parameter*> own;  // the command's table has spoken: [options] is not asked
  const auto add = [&](const Default& each) {
    const auto globals = global_parameters();
    const bool everywhere =
        std::any_of(globals.begin(), globals.end(),
                    [&](const Parameter& known) { return &known == each.parameter; });
    const Parameter& parameter = *each.parameter;
    if ((everywhere ? typed_globally : typed).has(parameter.name)) return;
    if (parameter.variable != nullptr && !environment(parameter.variable).empty()) return;
    for (const std::string& value : each.values)
      (everywhere ? global : given).add(parameter.name, value);
  };
  for (const Default& each : defaults) {
    if (each.command.empty() || each.command != name) continue;
    own.push_back(each.parameter);
    add(each);
  }
  for (const Default& each : defaults) {
    const bool spoken = std::find(own.begin(), own.end(), each.parameter) != own.end();
    if (each.command.empty() && !spoken) add(each);
  }
}

}  // namespace tassei::cli
