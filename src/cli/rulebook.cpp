#include <algorithm>
#include <ostream>
#include <set>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/run.h"
#include "report/assurance.h"
#include "rules/head.h"

namespace tassei::cli {

namespace {

/// What is to be checked: texts that go together, and whole rulebooks that are only there to go
/// into these, each by itself.
struct Checked {
  std::vector<rules::RulebookText> together;
  std::vector<rules::RulebookText> parts;
};

Checked checked(const KnownTexts& known, const std::vector<std::string>& names) {
  Checked all = {named_texts(known, names, false), {}};
  for (rules::RulebookText& text : all.together) text.alone = true;
  all.parts = leave_out_parts(all.together);
  std::erase_if(all.parts, [](const rules::RulebookText& text) {
    const auto head = rules::head_of(text.toml);
    return head && head->fragment;
  });
  return all;
}

/// All mistakes, each place of a part once.
std::vector<Problem> mistakes(const Checked& all) {
  std::vector<Problem> problems;
  std::set<std::string> places;
  for (const rules::RulebookText& part : all.parts) {
    for (Problem& problem : rules::compile(std::span(&part, 1)).problems) {
      places.insert(problem.where.text());
      problems.push_back(std::move(problem));
    }
  }
  for (Problem& problem : rules::compile(all.together).problems) {
    if (!places.contains(problem.where.text())) problems.push_back(std::move(problem));
  }
  return problems;
}

/// Says what is doubtful in a text that compiles and wasn't said yet; whether it is an error.
bool print_doubts(Context& context, const rules::RulebookText& text, std::set<std::string>& said) {
  const rules::Rulebook rulebook = rules::compile(std::span(&text, 1)).rulebook;
  bool is_error = false;
  for (const rules::Finding& finding : rules::doubts(text, rulebook)) {
    const Problem problem = report::doubt(rulebook, finding);
    if (!said.insert(base::text(problem, context.language)).second) continue;
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
  const Checked all = checked(nameable_texts(context), names);
  const std::vector<Problem> problems = mistakes(all);
  for (const Problem& problem : problems) print_problem(context, problem);
  if (!problems.empty()) {
    say_what_fragments_need(context, all.together);
    return kFoundErrors;
  }
  bool is_error = false;
  std::set<std::string> said;
  for (const auto* texts : {&all.parts, &all.together}) {
    for (const rules::RulebookText& text : *texts) is_error |= print_doubts(context, text, said);
  }
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
