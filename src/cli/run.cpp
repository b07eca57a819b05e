#include "cli/run.h"

#include <ostream>

#include "cli/help.h"
#include "cli/log.h"
#include "cli/output.h"
#include "cli/parse.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

int status_of(ErrorKind kind) {
  constexpr int kInterrupted = 130;  // as shells report what SIGINT has ended
  switch (kind) {
    case ErrorKind::usage:
      return 2;
    case ErrorKind::interrupted:
      return kInterrupted;
    case ErrorKind::refused:
      break;
  }
  return 1;
}

Context context_of(const World& world, const Given& global) {
  Context context;
  const DatabasePlace place = database_place(world.environment);
  context.language = language_of(world.environment);
  const std::string language = global.get("--lang");
  if (language == "ja") context.language = Language::japanese;
  if (language == "en") context.language = Language::english;
  context.calendar.today = world.today;
  context.database_path = global.get("--db", place.path);
  context.database_named = place.named || global.has("--db");
  context.format = global.get("--format", context.format);
  context.quiet = global.has("--quiet");
  context.yes = global.has("--yes");
  context.out_is_terminal = world.out_is_terminal;
  context.err_is_terminal = world.err_is_terminal;
  context.in_is_terminal = world.in_is_terminal;
  context.colour = world.out_is_terminal && world.environment("NO_COLOR").empty();
  context.width = world.width;
  context.out = world.out;
  context.err = world.err;
  context.in = world.in;
  context.kinds_of = world.kinds_of ? world.kinds_of : kinds_of;
  if (world.interrupted) context.interrupted = world.interrupted;
  return context;
}

int run_parsed(Context& context, const Parsed& parsed) {
  if (parsed.failure) throw *parsed.failure;
  if (parsed.global.has("--help")) return show_help(context, parsed.command, parsed.group);
  if (parsed.global.has("--version")) return show_version(context);
  if (parsed.command == nullptr) return show_help(context, nullptr, {});
  return parsed.command->run(context, parsed.given);
}

/// The file that --db names, before anything else is known of the line.
std::string database_named(std::span<const std::string> arguments) {
  constexpr std::string_view kOption = "--db";
  std::string path;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (word == kOption && i + 1 < arguments.size()) path = arguments[i + 1];
    if (word.starts_with("--db=")) path = word.substr(kOption.size() + 1);
  }
  return path;
}

/// The rulebook whose ids and measures the options of records have: the database's where it can be
/// read, else the shipped one. What is wrong with a database is for the command to say.
rules::Rulebook rulebook_for(std::span<const std::string> arguments, const World& world) {
  const std::string named = database_named(arguments);
  const std::string path = named.empty() ? database_place(world.environment).path : named;
  try {
    if (!path.empty()) return rulebook_of({path, store::Database::Access::read});
  } catch (const Error&) {
    return shipped_rulebooks().rulebook;
  }
  return shipped_rulebooks().rulebook;
}

}  // namespace

int run(std::span<const std::string> arguments, const World& world) {
  const rules::Rulebook rulebook = rulebook_for(arguments, world);
  const std::vector<Command> commands =
      all_commands(rulebook, world.kinds_of ? world.kinds_of(rulebook) : kinds_of(rulebook));
  const Parsed parsed = parse(arguments, commands);
  Context context = context_of(world, parsed.global);
  context.commands = commands;
  start_log(parsed.global.get("--log-level", "warn"));
  try {
    const int status = run_parsed(context, parsed);
    context.out->flush();
    return status;
  } catch (const Error& error) {
    print_error(context, error);
    return status_of(error.kind());
  }
}

}  // namespace tassei::cli
