#include "cli/help.h"

#include <algorithm>
#include <ostream>
#include <utility>

#include "base/text.h"
#include "cli/all_commands.h"
#include "cli/topics.h"
#include "cli/usage.h"

namespace tassei::cli {

namespace {

/// Two columns: a word and what it means.
using Lines = std::vector<std::pair<std::string, std::string>>;

void print_lines(Context& context, MessageId heading, const Lines& lines) {
  if (lines.empty()) return;
  std::size_t width = 0;
  for (const auto& [word, meaning] : lines) width = std::max(width, base::display_width(word));
  *context.out << '\n' << context.say(heading) << '\n';
  for (const auto& [word, meaning] : lines) {
    const std::string gap(width - base::display_width(word) + 2, ' ');
    *context.out << "  " << word << gap << meaning << '\n';
  }
}

Lines lines_of(Context& context, std::span<const Parameter> parameters, bool options) {
  Lines lines;
  for (const Parameter& parameter : parameters) {
    if (parameter.is_option() != options) continue;
    lines.emplace_back(shown(parameter), context.say(parameter.help));
  }
  return lines;
}

void print_global_options(Context& context) {
  print_lines(context, MessageId::help_global_options,
              lines_of(context, global_parameters(), true));
}

/// The commands whose first word is the given one.
Lines command_lines(Context& context, const std::string& group) {
  Lines lines;
  for (const Command& command : context.commands) {
    if (command.words[0] == group) lines.emplace_back(name_of(command), context.say(command.help));
  }
  return lines;
}

/// All commands, groups as one line each.
Lines overview_lines(Context& context) {
  Lines lines;
  std::string last;
  for (const Command& command : context.commands) {
    if (command.hidden) continue;
    if (!command.group) {
      lines.emplace_back(name_of(command), context.say(command.help));
    } else if (command.words[0] != last) {
      lines.emplace_back(command.words[0] + " …", context.say(*command.group));
    }
    last = command.words[0];
  }
  return lines;
}

int show_overview(Context& context) {
  *context.out << context.say(MessageId::help_about) << '\n';
  print_lines(context, MessageId::help_commands, overview_lines(context));
  Lines more;
  for (const Topic& topic : topics()) {
    more.emplace_back("help " + std::string(topic.name), context.say(topic.help));
  }
  print_lines(context, MessageId::help_topics, more);
  print_global_options(context);
  *context.out << '\n' << context.say(MessageId::help_begin) << '\n';
  return 0;
}

int show_group(Context& context, const std::string& group) {
  *context.out << context.say({MessageId::help_usage, {{"usage", "tassei " + group}}}) << '\n';
  print_lines(context, MessageId::help_commands, command_lines(context, group));
  return 0;
}

int show_command(Context& context, const Command& command) {
  *context.out << context.say({MessageId::help_usage, {{"usage", usage_of(command)}}}) << "\n\n"
               << context.say(command.help) << '\n';
  if (command.more) *context.out << '\n' << context.say(*command.more) << '\n';
  print_lines(context, MessageId::help_arguments, lines_of(context, command.parameters, false));
  print_lines(context, MessageId::help_options, lines_of(context, command.parameters, true));
  print_global_options(context);
  if (!command.examples.empty())
    *context.out << '\n' << context.say(MessageId::help_examples) << '\n';
  for (const std::string& example : command.examples) {
    *context.out << "  tassei " << example << '\n';
  }
  return 0;
}

const Command* find_command(std::span<const Command> all, const std::string& name) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Command& known) { return name_of(known) == name; });
  return found == all.end() ? nullptr : &*found;
}

bool is_group(std::span<const Command> all, const std::string& word) {
  return std::any_of(all.begin(), all.end(), [&](const Command& known) {
    return known.words.size() > 1 && known.words[0] == word;
  });
}

Error unknown_topic(std::span<const Command> all, const std::string& given) {
  std::vector<std::string> known;
  for (const Command& command : all) {
    if (!command.hidden) known.push_back(name_of(command));
  }
  for (const Topic& topic : topics()) known.emplace_back(topic.name);
  const std::vector<std::string> near = base::nearest(given, known);
  Message hint = near.empty() ? Message(MessageId::see_help, {{"command", "tassei help"}})
                              : Message(MessageId::did_you_mean, {{"names", base::as_list(near)}});
  return {ErrorKind::usage, {MessageId::unknown_topic, {{"given", given}}}, {}, std::move(hint)};
}

int run_help(Context& context, const Given& given) {
  std::string name;
  for (const std::string& word : given.all("command")) name += (name.empty() ? "" : " ") + word;
  if (name.empty()) return show_overview(context);
  if (const Command* command = find_command(context.commands, name))
    return show_command(context, *command);
  if (is_group(context.commands, name)) return show_group(context, name);
  for (const Topic& topic : topics()) {
    if (topic.name != name) continue;
    *context.out << topic.text(context) << '\n';
    return 0;
  }
  throw unknown_topic(context.commands, name);
}

}  // namespace

int show_help(Context& context, const Command* command, const std::string& group) {
  if (command != nullptr) return show_command(context, *command);
  return group.empty() ? show_overview(context) : show_group(context, group);
}

Command help_command() {
  return {.words = {"help"},
          .help = MessageId::command_help,
          .parameters = {{.name = "command",
                          .help = MessageId::argument_command,
                          .type = ValueType::topic,
                          .repeated = true,
                          .placeholder = "COMMAND"}},
          .examples = {"help levels", "help exit-codes", "help schema"},
          .run = run_help};
}

}  // namespace tassei::cli
