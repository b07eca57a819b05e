#include "cli/run.h"

#include <ostream>

#include "base/text.h"
#include "cli/candidates.h"
#include "cli/config.h"
#include "cli/csv.h"
#include "cli/help.h"
#include "cli/known_at.h"
#include "cli/log.h"
#include "cli/output.h"
#include "cli/output_file.h"
#include "cli/parse.h"
#include "cli/settings.h"
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

/// What a database says that has to be known before the line can be read: its settings, and the
/// rulebook whose ids and measures the options of records have. Where it can't be read, the shipped
/// one does; what is wrong with a database is for the command to say.
struct Before {
  rules::Rulebook rulebook;
  std::vector<store::StoredRulebook> stored = {};  ///< what it was compiled from
  store::Settings settings = {};
  std::optional<Error> failure = {};  ///< why the database can't be read
};

Before look_before(std::span<const std::string> arguments, const World& world) {
  const std::string named = database_named(arguments);
  const std::string path = named.empty() ? database_place(world.environment).path : named;
  std::optional<store::Database> database;
  store::Settings settings;
  try {
    if (!path.empty()) {
      database.emplace(path, patience_for(arguments));
      settings = store::settings(*database);
    }
  } catch (const Error& error) {
    return {.rulebook = shipped_rulebooks().rulebook, .failure = error};
  }
  try {
    if (database) {
      std::vector<store::StoredRulebook> stored = database->rulebooks();
      rules::Rulebook rulebook = rulebook_of(*database, stored);
      return {.rulebook = std::move(rulebook), .stored = std::move(stored), .settings = settings};
    }
  } catch (const Error&) {
    return {.rulebook = shipped_rulebooks().rulebook, .settings = std::move(settings)};
  }
  return {.rulebook = shipped_rulebooks().rulebook};
}

bool has_colour(const World& world, const std::string& choice, bool on_terminal) {
  if (choice == "always" || choice == "never") return choice == "always";
  return on_terminal && world.environment("NO_COLOR").empty();
}

Output output_of(const Given& global) {
  constexpr std::string_view kStdout = "-";
  Output output = {.path = global.get("--output"), .overwrite = global.has("--force")};
  if (output.path == kStdout) output.path.clear();
  return output;
}

std::string format_of(const Given& global, const Output& output) {
  const std::string named = format_of_name(output.path);
  return global.get("--format", named.empty() ? "table" : named);
}

Context context_of(const World& world, const Given& global, const Before& before) {
  Context context;
  const DatabasePlace place = database_place(world.environment);
  context.calendar.today = world.today;
  context.database_path = global.get("--db", place.path);
  context.database_named = place.named || global.has("--db");
  context.output = output_of(global);
  context.format = format_of(global, context.output);
  context.csv = csv_style(global);
  context.quiet = global.has("--quiet");
  context.yes = global.has("--yes");
  context.out_is_terminal = world.out_is_terminal && context.output.path.empty();
  context.err_is_terminal = world.err_is_terminal;
  context.in_is_terminal = world.in_is_terminal;
  context.colour = has_colour(world, global.get("--color"), context.out_is_terminal);
  context.width = context.output.path.empty() ? world.width : 0;
  if (!global.has("--no-config")) context.config_path = config_path(world.environment);
  context.out = world.out;
  context.err = world.err;
  context.in = world.in;
  context.kinds_of = world.kinds_of ? world.kinds_of : kinds_of;
  if (world.interrupted) context.interrupted = world.interrupted;
  context.database_failure = before.failure;
  const Taken taken = take_settings(before.settings, context);
  context.language =
      language_named(global.get("--lang")).value_or(language_of(world.environment, taken.language));
  for (const Problem& warning : taken.warnings) print_warning(context, warning);
  return context;
}

/// What the journal says of the command, if it changes anything.
store::Occasion occasion_of(const World& world, const Parsed& parsed) {
  const std::string variable = world.environment("TASSEI_ACTOR");
  const std::string usual = variable.empty() ? world.login : variable;
  store::Occasion occasion{.at = world.now,
                           .actor = std::string(base::trim(parsed.global.get("--actor", usual))),
                           .command = {},
                           .reason = std::string(base::trim(parsed.global.get("--reason")))};
  if (parsed.command != nullptr) occasion.command = name_of(*parsed.command);
  return occasion;
}

void start_pager(const World& world) {
  for (const char* name : {"TASSEI_PAGER", "PAGER"}) {
    const std::string command = world.environment(name);
    if (command.empty()) continue;
    if (command != "cat") world.page(command);
    return;
  }
  world.page("less -FRX");
}

/// A command line with what the configuration file adds to it, or why that can't be said.
struct Asked {
  Parsed parsed;
  Given typed;  ///< of the options of every command, without what the file adds
  std::optional<Error> bad_config;
};

Asked asked(std::span<const std::string> arguments, std::span<const Command> commands,
            const World& world) {
  std::optional<Error> bad_config;
  Given typed;
  const auto complete = [&](Parsed& parsed) {
    typed = parsed.global;
    if (parsed.global.has("--no-config")) return;
    try {
      add_defaults(read_config(config_path(world.environment), commands), world.environment,
                   parsed.command, parsed.given, parsed.global);
    } catch (const Error& error) {
      bad_config = error;
    }
  };
  Parsed parsed = parse(arguments, commands, complete);
  return {std::move(parsed), std::move(typed), std::move(bad_config)};
}

int run_asked(Context& context, const Asked& asked) {
  const Parsed& parsed = asked.parsed;
  if (parsed.failure && !asked.bad_config) throw *parsed.failure;
  if (parsed.global.has("--help")) return show_help(context, parsed.command, parsed.group);
  if (parsed.global.has("--version")) return show_version(context);
  if (asked.bad_config) throw *asked.bad_config;
  if (parsed.command == nullptr) return show_help(context, nullptr, {});
  if (const auto idle =
          idle_csv_option(asked.typed, context.format, *parsed.command, parsed.given)) {
    throw *idle;
  }
  look_back(context, *parsed.command, parsed.given);
  context.output.question = question_of(*parsed.command, parsed.given);
  return with_output(context, [&] { return parsed.command->run(context, parsed.given); });
}

}  // namespace

int run(std::span<const std::string> arguments, const World& world) {
  const Before before = look_before(arguments, world);
  const model::Kinds kinds =
      world.kinds_of ? world.kinds_of(before.rulebook) : kinds_of(before.rulebook);
  const std::vector<Command> commands = all_commands(before.rulebook, kinds);
  const Asked line = asked(arguments, commands, world);
  Context context = context_of(world, line.parsed.global, before);
  context.commands = commands;
  context.patience = patience_for(arguments);
  context.occasion = occasion_of(world, line.parsed);
  context.rulebook = &before.rulebook;
  context.stored = before.stored;
  context.kinds = &kinds;
  start_log(line.parsed.global.get("--log-level", "warn"));
  const bool paged = !line.parsed.global.has("--no-pager") && context.output.path.empty();
  if (world.page && paged) start_pager(world);
  try {
    const int status = run_asked(context, line);
    context.out->flush();
    return status;
  } catch (const Error& error) {
    print_error(context, error);
    return status_of(error.kind());
  }
}

}  // namespace tassei::cli
