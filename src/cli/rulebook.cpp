#include <ostream>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/run.h"
#include "report/assurance.h"

namespace tassei::cli {

namespace {

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

}  // namespace

Command rulebook_check_command() {
  return {.words = {"rulebook", "check"},
          .help = MessageId::command_rulebook_check,
          .more = MessageId::command_rulebook_check_more,
          .group = MessageId::rulebook_group,
          .parameters = {rulebooks_argument(true)},
          .examples = {"rulebook check ours.toml"},
          .run = run_check};
}

}  // namespace tassei::cli
