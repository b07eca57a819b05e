#include <ostream>

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

struct Tally {
  std::size_t noticed = 0;
  std::size_t refused = 0;
  std::size_t missed = 0;
};

/// Moves the numbers of one rulebook.
class Coverage {
 public:
  Coverage(Context& context, const rules::RulebookText& text, CaseRunner& cases)
      : context_(&context),
        text_(&text),
        cases_(&cases),
        numbers_(rules::numbers_of(text)),
        compiles_(is_rulebook(text.toml)) {}

  Tally run() {
    const store::Progress step = progress(*context_);
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      step(i, numbers_.size());
      move(i, +1);
      move(i, -1);
    }
    return tally_;
  }
  std::size_t numbers() const { return numbers_.size(); }

 private:
  bool is_rulebook(const std::string& toml) const {
    rules::RulebookText moved = *text_;
    moved.toml = toml;
    return rules::compile(std::span(&moved, 1)).problems.empty();
  }

  /// The text with the number moved, alone or with the one that it meets; nothing where it is none
  /// any more. A fragment is no rulebook by itself: the cases tell.
  std::optional<std::string> moved(std::size_t number, int step) const {
    const auto alone = rules::moved(*text_, numbers_, number, step, false);
    if (alone && (!compiles_ || is_rulebook(*alone))) return alone;
    if (!numbers_[number].partner) return std::nullopt;
    const auto both = rules::moved(*text_, numbers_, number, step, true);
    return both && is_rulebook(*both) ? both : std::nullopt;
  }

  void move(std::size_t number, int step) {
    const auto toml = moved(number, step);
    if (!toml) {
      ++tally_.refused;
    } else if (cases_->is_noticed(*toml)) {
      ++tally_.noticed;
    } else {
      ++tally_.missed;
      const rules::Number& each = numbers_[number];
      print_problem(*context_, {each.where,
                                {MessageId::coverage_unnoticed,
                                 {{"key", each.key},
                                  {"number", each.value},
                                  {"moved", rules::moved_value(each, step)}}}});
    }
  }

  Context* context_;
  const rules::RulebookText* text_;
  CaseRunner* cases_;
  std::vector<rules::Number> numbers_;
  bool compiles_;
  Tally tally_;
};

int run_coverage(Context& context, const Given& given) {
  const std::string folder = given.get("--cases");
  const rules::RulebookText text =
      asked_texts(known_texts(context), {given.get("rulebook")}, true).front();
  check_each(context, {text});
  const std::string id = rules::head_of(text.toml).value_or(rules::Head()).id;
  CaseRunner cases(context, folder, id);
  if (cases.size() == 0) {
    throw Error(ErrorKind::refused,
                {MessageId::coverage_no_cases, {{"folder", folder}, {"id", id}}});
  }
  cases.prepare();
  Coverage coverage(context, text, cases);
  const Tally tally = coverage.run();
  *context.out
      << context.say({MessageId::coverage_summary,
                      {base::count("numbers", coverage.numbers()),
                       base::count("noticed", tally.noticed), base::count("refused", tally.refused),
                       base::count("missed", tally.missed), base::count("cases", cases.size())}})
      << '\n';
  return tally.missed == 0 ? 0 : kFoundErrors;
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
