#include "report/coverage.h"

#include <algorithm>
#include <utility>

#include "cli/all_commands.h"
#include "cli/case_runner.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/run.h"
#include "cli/workspace.h"
#include "rules/head.h"
#include "rules/numbers.h"

namespace tassei::cli {

namespace {

/// Moves the numbers of one text.
class NumberMover {
 public:
  NumberMover(Context& context, const rules::RulebookText& text, CaseRunner& cases)
      : context_(&context),
        text_(&text),
        cases_(&cases),
        numbers_(rules::numbers_of(text)),
        compiles_(is_rulebook(text.toml)) {}

  report::Coverage run() {
    const store::Progress step = progress(*context_);
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      step(i, numbers_.size());
      move(i, +1);
      move(i, -1);
    }
    found_.numbers = numbers_.size();
    found_.cases = cases_->size();
    return std::move(found_);
  }

 private:
  bool is_rulebook(const std::string& toml) const {
    rules::RulebookText moved = *text_;
    moved.toml = toml;
    return rules::compiles(moved);
  }

  /// A fragment is no rulebook by itself: the cases tell.
  CaseVerdict verdict(const std::optional<std::string>& toml) const {
    if (!toml || (compiles_ && !is_rulebook(*toml))) return CaseVerdict::refused;
    return cases_->verdict(*toml);
  }

  /// Of the number moved alone, or where that is refused with the one that it meets.
  CaseVerdict verdict(std::size_t number, int step) const {
    const CaseVerdict alone = verdict(rules::moved(*text_, numbers_, number, step, false));
    if (alone != CaseVerdict::refused || !numbers_[number].partner) return alone;
    return verdict(rules::moved(*text_, numbers_, number, step, true));
  }

  void move(std::size_t number, int step) {
    switch (verdict(number, step)) {
      case CaseVerdict::refused:
        ++found_.refused;
        return;
      case CaseVerdict::noticed:
        ++found_.noticed;
        return;
      case CaseVerdict::missed:
        break;
    }
    const rules::Number& each = numbers_[number];
    found_.unnoticed.push_back({each, rules::moved_value(each, step)});
  }

  Context* context_;
  const rules::RulebookText* text_;
  CaseRunner* cases_;
  std::vector<rules::Number> numbers_;
  bool compiles_;
  report::Coverage found_;
};

/// Numbers stay where a text takes them over from another one.
void say_what_stays(Context& context, const rules::RulebookText& text, const std::string& id) {
  std::vector<std::string> names;
  for (const std::size_t part : rules::parts_of(text)) {
    const rules::RulebookText& from = text.library[part];
    if (!rules::numbers_of(from).empty()) names.push_back(from.name);
  }
  if (names.empty()) return;
  print_note(context,
             {MessageId::coverage_inherited, {{"id", id}, {"names", base::as_list(names)}}});
}

report::Coverage coverage_of(Context& context, const rules::RulebookText& text,
                             const std::string& folder) {
  const rules::Head head = rules::head_of(text.toml).value_or(rules::Head());
  CaseRunner cases(context, folder, head);
  if (cases.size() == 0) {
    throw Error(ErrorKind::refused,
                {MessageId::coverage_no_cases, {{"folder", folder}, {"id", head.id}}});
  }
  cases.prepare();
  report::Coverage found = NumberMover(context, text, cases).run();
  found.rulebook = head.id;
  found.valid_from = head.valid_from;
  say_what_stays(context, text, head.id);
  return found;
}

int run_coverage(Context& context, const Given& given) {
  const std::vector<rules::RulebookText> texts =
      asked_texts(known_texts(context), {given.get("rulebook")}, true);
  check_each(context, texts);
  std::vector<report::Coverage> found;
  for (const rules::RulebookText& text : texts) {
    found.push_back(coverage_of(context, text, given.get("--cases")));
  }
  print(context, report::coverage(found, context.language));
  const bool all = std::all_of(found.begin(), found.end(),
                               [](const report::Coverage& each) { return each.unnoticed.empty(); });
  return all ? 0 : kFoundErrors;
}

}  // namespace

Command rulebook_coverage_command() {
  return {.words = {"rulebook", "coverage"},
          .help = MessageId::command_rulebook_coverage,
          .more = MessageId::command_rulebook_coverage_more,
          .group = MessageId::rulebook_group,
          .parameters = {{.name = "rulebook",
                          .help = MessageId::argument_coverage_rulebook,
                          .type = ValueType::path,
                          .required = true,
                          .placeholder = "RULEBOOK"},
                         {.name = "--cases",
                          .help = MessageId::option_cases,
                          .type = ValueType::path,
                          .required = true,
                          .placeholder = "DIR"}},
          .examples = {"rulebook coverage ours.toml --cases our-cases"},
          .run = run_coverage};
}

}  // namespace tassei::cli
