#include "cli/run.h"

#include <ostream>

#include "cli/help.h"
#include "cli/log.h"
#include "cli/output.h"
#include "cli/parse.h"

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
  context.colour = world.out_is_terminal && world.environment("NO_COLOR").empty();
  context.width = world.width;
  context.out = world.out;
  context.err = world.err;
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

}  // namespace

int run(std::span<const std::string> arguments, const World& world) {
  const Parsed parsed = parse(arguments);
  Context context = context_of(world, parsed.global);
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
