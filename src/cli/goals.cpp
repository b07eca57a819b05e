#include "cli/goals.h"

#include <algorithm>
#include <charconv>
#include <memory>

#include "cli/all_commands.h"
#include "cli/days.h"
#include "cli/output.h"
#include "cli/person_rows.h"

namespace tassei::cli {

namespace {

report::RecordedGoal recorded(const model::Kind& kind, const store::Stored& stored) {
  const auto value = [&](std::string_view field) -> const std::string& {
    return kind.value(stored.values, field);
  };
  report::RecordedGoal goal = {.number = stored.number,
                               .specialty = value("specialty"),
                               .set_on = Date::parse(value("set_on")).value_or(Date::first()),
                               .due_on = Date::parse(value("due_on")),
                               .note = value("note")};
  const std::string& level = value("level");
  std::from_chars(level.data(), level.data() + level.size(), goal.level);
  return goal;
}

/// Yields the goals of one person after the other.
class GoalSource : public PersonRows<report::GoalRow> {
 public:
  GoalSource(Context& context, const Given& given, Date at)
      : PersonRows(context, given),
        kind_(question_.kinds().find("goals")),
        at_(at),
        of_some_specialties_(given.has("--specialty")),
        language_(context.language) {}

 private:
  void load() override {
    const store::Person& person = question_.people().person();
    if (!question_.selects(person, at_)) return;
    const report::Subject subject = {&question_.rulebook(), &question_.projects(),
                                     &question_.people().facts(), person.code};
    rows_ = goal_rows(question_.records(), *kind_, question_.evaluator(), subject, person, at_,
                      language_);
    if (of_some_specialties_) {
      std::erase_if(rows_, [&](const auto& row) { return !is_asked(row.goal.specialty); });
    }
  }

  bool is_asked(const std::string& specialty) const {
    const auto& asked = question_.specialties();
    return std::find(asked.begin(), asked.end(),
                     question_.rulebook().specialties.find(specialty)) != asked.end();
  }

  const model::Kind* kind_;
  Date at_;
  bool of_some_specialties_;  ///< else also those that no rulebook knows
  Language language_;
};

int run(Context& context, const Given& given) {
  const Date at = given.has("--at") ? last_day("--at", given.get("--at"), context.calendar)
                                    : context.calendar.today;
  const auto source = std::make_shared<GoalSource>(context, given, at);
  print(context,
        report::goals(
            source->question().rulebook(),
            [source](report::GoalRow& row) { return source->next(row); }, at, context.language));
  return 0;
}

}  // namespace

std::vector<report::GoalRow> goal_rows(const store::Records& records, const model::Kind& goals,
                                       const rules::Evaluator& evaluator,
                                       const report::Subject& subject, const store::Person& person,
                                       Date at, Language language) {
  const model::Field& owner = goals.fields[*goals.position("engineer")];
  const std::string team = person.teams_at(at);
  std::vector<report::GoalRow> rows;
  records.each_referring(goals, owner, person.code, [&](const store::Stored& stored) {
    report::RecordedGoal goal = recorded(goals, stored);
    if (goal.set_on > at) return;
    rows.push_back(
        report::goal_row(subject, person.name, evaluator, std::move(goal), at, language));
    rows.back().team = team;
  });
  return rows;
}

Command goals_status_command() {
  Command command = {.words = {"goals", "status"},
                     .help = MessageId::command_goals_status,
                     .more = MessageId::command_goals_status_more,
                     .group = MessageId::command_goals,
                     .parameters = {{.name = "--at",
                                     .help = MessageId::option_at,
                                     .type = ValueType::day,
                                     .placeholder = "DAY"}},
                     .examples = {"goals status", "goals status --at FY2025 --team tokyo",
                                  "goals status --engineer E1 --format csv"},
                     .run = run};
  for (Parameter& each : selection_parameters()) command.parameters.push_back(std::move(each));
  return command;
}

}  // namespace tassei::cli
