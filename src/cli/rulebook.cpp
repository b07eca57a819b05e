#include <ostream>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/run.h"
#include "report/assurance.h"
#include "rules/head.h"

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

/// A fragment may use what only a rulebook that includes it defines.
void say_what_fragments_need(Context& context, const std::vector<rules::RulebookText>& texts) {
  for (const rules::RulebookText& text : texts) {
    const auto head = rules::head_of(text.toml);
    if (!head || !head->fragment) continue;
    print_note(context, {MessageId::note_fragment_checked, {{"name", text.name}}});
  }
}

int run_check(Context& context, const Given& given) {
  const std::vector<std::string>& names = given.all("rulebook");
  const std::vector<rules::RulebookText> texts = texts_to_read(nameable_texts(context), names);
  const rules::Compiled compiled = rules::compile(texts);
  for (const Problem& problem : compiled.problems) print_problem(context, problem);
  if (!compiled.problems.empty()) {
    say_what_fragments_need(context, texts);
    return kFoundErrors;
  }
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
