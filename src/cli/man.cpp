#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "base/version.h"
#include "cli/all_commands.h"
#include "cli/roff.h"
#include "cli/topics.h"
#include "cli/usage.h"

namespace tassei::cli {

namespace {

std::string page_name(const std::string& word) {
  return word.empty() ? "tassei" : "tassei-" + word;
}

/// The words that commands begin with, in order, each once.
std::vector<std::string> first_words(const Context& context) {
  std::vector<std::string> words;
  for (const Command& command : context.commands) {
    const std::string& word = command.words[0];
    if (!command.hidden && (words.empty() || words.back() != word)) words.push_back(word);
  }
  return words;
}

std::vector<const Command*> commands_of(const Context& context, const std::string& word) {
  std::vector<const Command*> found;
  for (const Command& command : context.commands) {
    if (!command.hidden && command.words[0] == word) found.push_back(&command);
  }
  return found;
}

const Message& about(const Command& command) {
  return command.group ? *command.group : command.help;
}

Roff begin(const Context& context, const std::string& word, const Message& what) {
  Roff roff(page_name(word), "tassei " + std::string(base::kVersion),
            context.say(MessageId::man_title));
  roff.heading(context.say(MessageId::man_name));
  roff.summary(page_name(word), context.say(what));
  roff.heading(context.say(MessageId::man_synopsis));
  return roff;
}

void put_parameters(Roff& roff, const Context& context, std::span<const Parameter> parameters) {
  for (const Parameter& parameter : parameters) {
    roff.item(shown(parameter), context.say(parameter.help));
  }
}

void put_examples(Roff& roff, const Context& context, const std::vector<const Command*>& commands) {
  std::string examples;
  for (const Command* command : commands) {
    for (const std::string& example : command->examples) {
      examples += (examples.empty() ? "  tassei " : "\n  tassei ") + example;
    }
  }
  if (examples.empty()) return;
  roff.heading(context.say(MessageId::man_examples));
  roff.lines(examples);
}

std::string overview_page(const Context& context) {
  Roff roff = begin(context, "", MessageId::man_about);
  roff.text("tassei COMMAND …");
  roff.heading(context.say(MessageId::man_description));
  roff.text(context.say(MessageId::help_about));
  roff.text(context.say(MessageId::help_begin));
  roff.heading(context.say(MessageId::man_commands));
  std::string see;
  for (const std::string& word : first_words(context)) {
    roff.item(word, context.say(about(*commands_of(context, word).front())));
    see += (see.empty() ? "" : ", ") + page_name(word) + "(1)";
  }
  roff.heading(context.say(MessageId::man_global_options));
  put_parameters(roff, context, global_parameters());
  for (const Topic& topic : topics()) {
    roff.heading(context.say(topic.help));
    roff.lines(topic.is_long ? "  tassei help " + std::string(topic.name) : topic.text(context));
  }
  roff.heading(context.say(MessageId::man_see_also));
  roff.text(see);
  return roff.page();
}

std::string command_page(const Context& context, const std::string& word) {
  const std::vector<const Command*> commands = commands_of(context, word);
  Roff roff = begin(context, word, about(*commands.front()));
  for (const Command* command : commands) {
    if (command != commands.front()) roff.text("\n");
    roff.text(usage_of(*command));
  }
  roff.heading(context.say(MessageId::man_description));
  for (const Command* command : commands) {
    if (commands.size() > 1) roff.subheading("tassei " + name_of(*command));
    roff.text(context.say(command->help) + "\n");
    if (command->more) roff.text(context.say(*command->more));
    put_parameters(roff, context, command->parameters);
  }
  roff.heading(context.say(MessageId::man_global_options));
  put_parameters(roff, context, global_parameters());
  put_examples(roff, context, commands);
  roff.heading(context.say(MessageId::man_see_also));
  roff.text("tassei(1)");
  return roff.page();
}

std::string page(const Context& context, const std::string& word) {
  if (word.empty()) return overview_page(context);
  if (!commands_of(context, word).empty()) return command_page(context, word);
  throw Error(ErrorKind::refused, {MessageId::no_manual_page, {{"given", word}}}, {},
              Message(MessageId::see_help, {{"command", "tassei help"}}));
}

void write(const std::filesystem::path& path, const std::string& content) {
  std::error_code failed;
  std::filesystem::create_directories(path.parent_path(), failed);
  std::ofstream file(path, std::ios::binary);
  file << content;
  file.close();
  if (file) return;
  throw Error(ErrorKind::refused,
              {MessageId::file_unwritable,
               {{"path", path.string()}, {"reason", std::string(std::strerror(errno))}}});
}

void write_all(const Context& context, const std::filesystem::path& folder) {
  Context in = context;
  for (const Language language : {Language::english, Language::japanese}) {
    in.language = language;
    const auto section = language == Language::japanese ? folder / "ja" / "man1" : folder / "man1";
    write(section / "tassei.1", overview_page(in));
    for (const std::string& word : first_words(in)) {
      write(section / (page_name(word) + ".1"), command_page(in, word));
    }
  }
}

int run(Context& context, const Given& given) {
  if (given.has("--to")) {
    write_all(context, given.get("--to"));
  } else {
    *context.out << page(context, given.get("command"));
  }
  return 0;
}

}  // namespace

Command man_command() {
  return {.words = {"man"},
          .help = MessageId::command_man,
          .more = MessageId::command_man_more,
          .parameters = {{.name = "command",
                          .help = MessageId::argument_man_command,
                          .type = ValueType::command,
                          .placeholder = "COMMAND"},
                         {.name = "--to",
                          .help = MessageId::option_man_to,
                          .type = ValueType::path,
                          .placeholder = "FOLDER"}},
          .examples = {"man levels | man -l -"},
          .run = run};
}

}  // namespace tassei::cli
