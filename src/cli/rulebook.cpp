#include <filesystem>
#include <ostream>
#include <system_error>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/run.h"
#include "cli/workspace.h"
#include "report/assurance.h"
#include "report/rulebook_page.h"

namespace tassei::cli {

namespace {

/// What can be named; only what comes with the program where the database can't be read, since
/// files are all that is mostly asked for.
KnownTexts nameable_texts(const Context& context) {
  try {
    return known_texts(context);
  } catch (const Error&) {
    return KnownTexts();
  }
}

/// Those of the database that is there or was named, else the ones that come with the program.
rules::Rulebook current_rulebook(Context& context) {
  std::error_code ignored;
  const bool there = std::filesystem::exists(context.database_path, ignored);
  if (!there && !context.database_named) return shipped_rulebooks().rulebook;
  return rulebook_of(open_database(context, store::Database::Access::read));
}

/// Says what is doubtful in a text that compiles; whether it is an error.
bool print_doubts(Context& context, const rules::RulebookText& text) {
  const rules::Rulebook rulebook = rules::compile(std::span(&text, 1)).rulebook;
  bool is_error = false;
  for (const rules::Finding& finding : rules::doubts(text, rulebook)) {
    const Problem problem = report::doubt(rulebook, finding);
    finding.is_error() ? print_problem(context, problem) : print_warning(context, problem);
    is_error |= finding.is_error();
  }
  return is_error;
}

int run_check(Context& context, const Given& given) {
  const std::vector<std::string>& names = given.all("rulebook");
  const std::vector<rules::RulebookText> texts = asked_texts(nameable_texts(context), names, false);
  const rules::Compiled compiled = rules::compile(texts);
  for (const Problem& problem : compiled.problems) print_problem(context, problem);
  if (!compiled.problems.empty()) return kFoundErrors;
  bool is_error = false;
  for (const rules::RulebookText& text : texts) is_error |= print_doubts(context, text);
  if (is_error) return kFoundErrors;
  for (const std::string& name : names) {
    *context.out << context.say({MessageId::rulebook_fine, {{"file", name}}}) << '\n';
  }
  return 0;
}

int run_show(Context& context, const Given& given) {
  const rules::Rulebook rulebook =
      given.has("rulebook")
          ? compiled(context, asked_texts(nameable_texts(context), given.all("rulebook"), false))
          : current_rulebook(context);
  print(context, report::rulebook_page(rulebook, context.language));
  return 0;
}

}  // namespace

Command rulebook_show_command() {
  return {.words = {"rulebook", "show"},
          .help = MessageId::command_rulebook_show,
          .more = MessageId::command_rulebook_show_more,
          .group = MessageId::rulebook_group,
          .parameters = {{.name = "rulebook",
                          .help = MessageId::argument_rulebook,
                          .type = ValueType::rulebook,
                          .repeated = true,
                          .placeholder = "NAME|FILE"}},
          .examples = {"rulebook show", "rulebook show ours.toml"},
          .run = run_show};
}

Command rulebook_check_command() {
  return {.words = {"rulebook", "check"},
          .help = MessageId::command_rulebook_check,
          .more = MessageId::command_rulebook_check_more,
          .group = MessageId::rulebook_group,
          .parameters = {{.name = "rulebook",
                          .help = MessageId::argument_rulebook,
                          .type = ValueType::rulebook,
                          .required = true,
                          .repeated = true,
                          .placeholder = "NAME|FILE"}},
          .examples = {"rulebook check ours.toml"},
          .run = run_check};
}

}  // namespace tassei::cli
