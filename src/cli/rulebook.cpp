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
struct ToCheck {
  std::vector<rules::RulebookText> together;
  std::vector<rules::RulebookText> parts;
};

ToCheck to_check(const KnownTexts& known, const std::vector<std::string>& names) {
  ToCheck all = {named_texts(known, names, false), {}};
  for (rules::RulebookText& text : all.together) text.alone = true;
  all.parts = leave_out_parts(all.together);
  std::erase_if(all.parts,
                [](const rules::RulebookText& text) { return rules::is_fragment(text.toml); });
  return all;
}

/// All mistakes, each place of a part once.
std::vector<report::Checked> mistakes(const ToCheck& all) {
  std::vector<report::Checked> found;
  std::set<std::string> places;
  for (const rules::RulebookText& part : all.parts) {
    for (Problem& problem : rules::compile(std::span(&part, 1)).problems) {
      places.insert(problem.where.text());
      found.push_back({std::move(problem)});
    }
  }
  for (Problem& problem : rules::compile(all.together).problems) {
    if (!places.contains(problem.where.text())) found.push_back({std::move(problem)});
  }
  return found;
}

/// Of each text that compiles, what is doubtful in it, once.
std::vector<report::Checked> doubts_in(const ToCheck& all) {
  std::vector<report::Checked> found;
  std::set<std::string> said;
  for (const auto* texts : {&all.parts, &all.together}) {
    for (const rules::RulebookText& text : *texts) {
      const rules::Rulebook rulebook = rules::compile(std::span(&text, 1)).rulebook;
      for (const rules::Finding& finding : rules::doubts(text, rulebook)) {
        report::Checked checked = report::checked(rulebook, finding);
        if (!said.insert(base::text(checked.problem, Language::english)).second) continue;
        found.push_back(std::move(checked));
      }
    }
  }
  return found;
}

/// A fragment may use what only a rulebook that includes it defines.
void say_what_fragments_need(Context& context, const std::vector<rules::RulebookText>& texts) {
  for (const rules::RulebookText& text : texts) {
    if (!rules::is_fragment(text.toml)) continue;
    print_note(context, {MessageId::note_fragment_checked, {{"name", text.name}}});
  }
}

/// For people: what is wrong to stderr, and to stdout the names of what nothing is wrong with.
void say(Context& context, const std::vector<report::Checked>& found, bool is_fine,
         const std::vector<std::string>& names) {
  for (const report::Checked& each : found) {
    each.is_error ? print_problem(context, each.problem) : print_warning(context, each.problem);
  }
  if (!is_fine) return;
  for (const std::string& name : names) {
    *context.out << context.say({MessageId::rulebook_fine, {{"file", name}}}) << '\n';
  }
}

int run_check(Context& context, const Given& given) {
  const std::vector<std::string>& names = given.all("rulebook");
  const ToCheck all = to_check(nameable_texts(context), names);
  std::vector<report::Checked> found = mistakes(all);
  const bool compiles = found.empty();
  if (compiles) found = doubts_in(all);
  const bool is_fine = std::none_of(found.begin(), found.end(),
                                    [](const report::Checked& each) { return each.is_error; });
  if (context.format == "table") {
    say(context, found, is_fine, names);
  } else {
    print(context, table::answer_of([&] { return report::checked_rows(found, context.language); }));
  }
  if (!compiles) say_what_fragments_need(context, all.together);
  return is_fine ? 0 : kFoundErrors;
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
