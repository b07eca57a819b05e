#include "cli/parse.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace tassei::cli {

namespace {

// CLI11 splits the line into commands, options and arguments. It is never asked to judge: all that
// is wrong with the line is found here and said by the catalogue. So nothing is "required" for it,
// left over arguments are collected, and repeated ones have no limit that it would enforce.

/// Far from where CLI11 begins to take `[a,b]` for a list of values.
constexpr int kUnlimited = 1 << 20;

std::string cli11_name(const Parameter& parameter) {
  std::string name = parameter.name;
  if (parameter.short_name != 0) name = std::string("-") + parameter.short_name + "," + name;
  return name;
}

void bind(CLI::App& app, const Parameter& parameter) {
  if (parameter.type == ValueType::flag) {
    app.add_flag(cli11_name(parameter))->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    return;
  }
  CLI::Option* option = app.add_option(cli11_name(parameter));
  option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  if (parameter.repeated && parameter.is_option()) option->expected(1, kUnlimited);
  if (parameter.repeated && !parameter.is_option()) option->expected(kUnlimited);
}

/// The command line as CLI11 knows it, and which of its parts stands for which command.
class Line {
 public:
  /// Only commands that the line can mean get their options bound: there are many.
  Line(std::span<const std::string> arguments, std::span<const Command> commands) {
    prepare(root_);
    for (const Parameter& parameter : global_parameters()) bind(root_, parameter);
    for (const Command& command : commands) {
      CLI::App* app = &root_;
      for (const std::string& word : command.words) app = word_below(*app, word);
      if (std::find(arguments.begin(), arguments.end(), command.words[0]) != arguments.end()) {
        for (const Parameter& parameter : command.parameters) bind(*app, parameter);
      }
      apps_.emplace_back(app, &command);
    }
  }

  CLI::App& root() { return root_; }

  /// The innermost command or group that was named.
  CLI::App& named() {
    CLI::App* app = &root_;
    while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
    return *app;
  }

  const Command* command_of(const CLI::App& app) const {
    const auto found = std::find_if(apps_.begin(), apps_.end(),
                                    [&](const auto& known) { return known.first == &app; });
    return found == apps_.end() ? nullptr : found->second;
  }

 private:
  static void prepare(CLI::App& app) {
    app.set_help_flag();
    app.allow_extras();
    app.fallthrough();
    app.require_subcommand(0, 1);
  }

  static CLI::App* word_below(CLI::App& app, const std::string& word) {
    const auto known =
        app.get_subcommands([&](const CLI::App* each) { return each->get_name() == word; });
    if (!known.empty()) return known.front();
    CLI::App* added = app.add_subcommand(word);
    prepare(*added);
    return added;
  }

  CLI::App root_;
  std::vector<std::pair<const CLI::App*, const Command*>> apps_;
};

Given read(const CLI::App& app, std::span<const Parameter> parameters) {
  Given given;
  for (const Parameter& parameter : parameters) {
    for (const std::string& value : app.get_option(parameter.name)->results()) {
      given.add(parameter.name, value);
    }
  }
  return given;
}

Message hint_at(const std::vector<std::string>& names) {
  return {MessageId::did_you_mean, {{"names", base::as_list(names)}}};
}

/// A usage error with what is nearest to the given word, or where help is, as its hint.
Error usage(Message message, const std::string& command, const std::string& given = {},
            const std::vector<std::string>& known = {}) {
  const std::vector<std::string> near = base::nearest(given, known);
  const std::string help = command.empty() ? "tassei help" : "tassei help " + command;
  Message hint = near.empty() ? Message(MessageId::see_help, {{"command", help}}) : hint_at(near);
  return {ErrorKind::usage, std::move(message), {}, std::move(hint)};
}

std::vector<std::string> option_names(const Command* command) {
  std::vector<std::string> names;
  const auto add = [&](std::span<const Parameter> parameters) {
    for (const Parameter& parameter : parameters) {
      if (parameter.is_option()) names.emplace_back(parameter.name);
    }
  };
  if (command != nullptr) add(command->parameters);
  add(global_parameters());
  return names;
}

/// The words that can follow the group, or begin a command.
std::vector<std::string> words_after(std::span<const Command> commands, const std::string& group) {
  std::vector<std::string> words;
  for (const Command& command : commands) {
    if (command.hidden) continue;
    const bool below = !group.empty() && command.words.size() > 1 && command.words[0] == group;
    const std::string& word = below ? command.words[1] : command.words[0];
    if ((group.empty() || below) && (words.empty() || words.back() != word)) words.push_back(word);
  }
  return words;
}

bool looks_like_option(const std::string& word) { return word.size() > 1 && word[0] == '-'; }

/// Words that no command, option or argument wanted.
std::vector<std::string> left_over(const CLI::App& root) {
  std::vector<std::string> words = root.remaining(true);
  std::erase(words, "--");
  return words;
}

/// What stands behind `--` is no option, whatever it looks like.
std::optional<Error> unknown_option(const Command* command, const std::vector<std::string>& words,
                                    std::span<const std::string> arguments) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  const auto found = std::find_if(words.begin(), words.end(), [&](const std::string& word) {
    return looks_like_option(word) && std::find(arguments.begin(), end, word) != end;
  });
  if (found == words.end()) return std::nullopt;
  const std::string name = found->substr(0, found->find('='));
  return usage({MessageId::unknown_option, {{"given", name}}},
               command == nullptr ? "" : name_of(*command), name, option_names(command));
}

/// No command was named, or half of one.
std::optional<Error> unknown_command(std::span<const Command> commands, const std::string& group,
                                     const std::vector<std::string>& words) {
  const std::vector<std::string> known = words_after(commands, group);
  if (!group.empty() && !words.empty() &&
      known.end() != std::find(known.begin(), known.end(), words[0])) {
    // The verb was named first.
    return Error(ErrorKind::usage,
                 {MessageId::unknown_command, {{"given", words[0] + " " + group}}}, {},
                 hint_at({group + " " + words[0]}));
  }
  if (!words.empty()) {
    const std::string full = group.empty() ? words[0] : group + " " + words[0];
    return usage({MessageId::unknown_command, {{"given", full}}}, group, words[0], known);
  }
  if (group.empty()) return std::nullopt;
  return usage(
      {MessageId::subcommand_needed, {{"command", group}, {"names", base::as_list(known)}}}, group);
}

std::string shown_name(const Parameter& parameter) {
  return parameter.placeholder.empty() ? parameter.name : parameter.placeholder;
}

std::optional<Error> wrong_arguments(const Command& command, const Given& given,
                                     const std::vector<std::string>& words) {
  for (const Parameter& parameter : command.parameters) {
    if (!parameter.required || given.has(parameter.name)) continue;
    const std::string name = parameter.is_option() ? parameter.name : shown_name(parameter);
    return usage({MessageId::argument_missing, {{"argument", name}}}, name_of(command));
  }
  if (words.empty()) return std::nullopt;
  return usage({MessageId::argument_extra, {{"given", words[0]}}}, name_of(command));
}

bool is_number(const std::string& value) {
  int number = 0;
  const char* end = value.data() + value.size();
  const auto result = std::from_chars(value.data(), end, number);
  return result.ec == std::errc() && result.ptr == end && number >= 1;
}

/// CLI11 takes whatever follows an option for its value, another option too.
std::optional<Error> wrong_values(std::span<const Parameter> parameters, const Given& given,
                                  const Command* command) {
  const std::string name = command == nullptr ? "" : name_of(*command);
  const std::vector<std::string> options = option_names(command);
  for (const Parameter& parameter : parameters) {
    for (const std::string& value : given.all(parameter.name)) {
      const std::string word = value.substr(0, value.find('='));
      if (parameter.is_option() &&
          std::find(options.begin(), options.end(), word) != options.end()) {
        return usage({MessageId::value_missing, {{"option", parameter.name}}}, name);
      }
      if (auto wrong = wrong_value(parameter, value, name)) return wrong;
    }
  }
  return std::nullopt;
}

std::optional<Error> judge(std::span<const Command> commands, const Parsed& parsed,
                           const std::vector<std::string>& words,
                           std::span<const std::string> arguments) {
  if (auto wrong = wrong_values(global_parameters(), parsed.global, parsed.command)) return wrong;
  if (parsed.global.has("--help")) return std::nullopt;
  if (parsed.global.has("--version") && words.empty()) return std::nullopt;
  if (parsed.command == nullptr && (words.empty() || !looks_like_option(words[0]))) {
    return unknown_command(commands, parsed.group, words);
  }
  if (auto wrong = unknown_option(parsed.command, words, arguments)) return wrong;
  if (parsed.command == nullptr) return unknown_command(commands, parsed.group, words);
  const Command& command = *parsed.command;
  if (auto wrong = wrong_values(command.parameters, parsed.given, &command)) return wrong;
  return wrong_arguments(command, parsed.given, words);
}

}  // namespace

std::optional<Error> wrong_value(const Parameter& parameter, const std::string& value,
                                 const std::string& command) {
  const std::string& name = parameter.name;
  if (parameter.type == ValueType::flag) {
    if (value == "true") return std::nullopt;
    return usage({MessageId::value_unexpected, {{"option", name}}}, command);
  }
  if (parameter.type != ValueType::path && base::invalid_utf8_at(value)) {
    return usage({MessageId::argument_not_utf8, {{"given", value}}}, command);
  }
  if (parameter.type == ValueType::choice) {
    const std::vector<std::string>& known = parameter.choices;
    if (std::find(known.begin(), known.end(), value) != known.end()) return std::nullopt;
    return usage({MessageId::bad_choice,
                  {{"option", name}, {"given", value}, {"names", base::as_list(known)}}},
                 command, value, known);
  }
  if (parameter.type == ValueType::number && !is_number(value)) {
    return usage({MessageId::bad_number, {{"option", name}, {"given", value}}}, command);
  }
  return std::nullopt;
}

Parsed parse(std::span<const std::string> arguments, std::span<const Command> commands,
             const Complete& complete) {
  Parsed parsed;
  Line line(arguments, commands);
  bool ended_early = false;
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    line.root().parse(reversed);
  } catch (const CLI::ParseError&) {
    ended_early = true;
  }
  const CLI::App& named = line.named();
  parsed.command = line.command_of(named);
  if (parsed.command != nullptr) parsed.given = read(named, parsed.command->parameters);
  if (parsed.command == nullptr && &named != &line.root()) parsed.group = named.get_name();
  parsed.global = read(line.root(), global_parameters());
  if (complete) complete(parsed);
  if (ended_early) {
    // The one thing that CLI11 still refuses: a line that ends where a value should stand.
    const std::string option = arguments.back().substr(0, arguments.back().find('='));
    parsed.failure = usage({MessageId::value_missing, {{"option", option}}},
                           parsed.command == nullptr ? parsed.group : name_of(*parsed.command));
  } else {
    parsed.failure = judge(commands, parsed, left_over(line.root()), arguments);
  }
  return parsed;
}

}  // namespace tassei::cli
