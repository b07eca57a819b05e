#include "report/history.h"

#include <memory>
#include <optional>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/person_rows.h"
#include "cli/selection.h"

namespace tassei::cli {

namespace {

/// Yields the changes of one person after the other.
class HistorySource : public PersonRows<report::HistoryRow> {
 public:
  HistorySource(Context& context, const Given& given, const Between& days)
      : PersonRows(context, given),
        days_(days),
        team_day_(given.has("--to") ? days.to : context.calendar.today) {}

 private:
  void load() override {
    const store::Person& person = question_.people().person();
    if (!question_.selects(person, team_day_)) return;
    question_.count_left_out();
    const rules::Facts& facts = question_.people().facts();
    const report::Subject subject = {&question_.rulebook(), &question_.projects(), &facts,
                                     person.code};
    for (const rules::Id specialty : question_.specialties()) {
      for (const rules::Change& change : question_.evaluator().changes(facts, specialty)) {
        if (change.on < days_.from || change.on > days_.to) continue;
        rows_.push_back(report::history_row(subject, person.name, specialty, change));
      }
    }
  }

  Between days_;
  Date team_day_;  ///< on which a person is in a team or isn't
};

int run(Context& context, const Given& given) {
  const Between days = days_between(given, context.calendar);
  const auto source = std::make_shared<HistorySource>(context, given, days);
  print(context,
        report::history(
            source->question().rulebook(),
            [source](report::HistoryRow& row) { return source->next(row); }, context.language));
  source->question().note_left_out();
  return 0;
}

}  // namespace

Command history_command() {
  return {.words = {"history"},
          .help = MessageId::command_history,
          .more = MessageId::command_history_more,
          .parameters =
              [] {
                std::vector<Parameter> parameters = selection_parameters();
                parameters.push_back({.name = "--from",
                                      .help = MessageId::option_from,
                                      .type = ValueType::first_day,
                                      .placeholder = "DAY"});
                parameters.push_back({.name = "--to",
                                      .help = MessageId::option_to,
                                      .type = ValueType::day,
                                      .placeholder = "DAY"});
                return parameters;
              }(),
          .examples = {"history --engineer E001", "history --team tokyo --from FY2024"},
          .run = run};
}

}  // namespace tassei::cli
