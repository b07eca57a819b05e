#include "report/levels.h"

#include <algorithm>
#include <memory>

#include "cli/all_commands.h"
#include "cli/days.h"
#include "cli/output.h"
#include "cli/selection.h"

namespace tassei::cli {

namespace {

/// Yields the rows of one person after the other.
class LevelSource {
 public:
  LevelSource(Context& context, const Given& given, std::vector<Date> days)
      : question_(context, given),
        days_(std::move(days)),
        active_(given.has("--active")),
        best_(given.has("--best")) {}

  const Question& question() const { return question_; }

  bool next(report::LevelRow& row) {
    while (at_ == rows_.size()) {
      question_.stop_if_interrupted();
      if (!question_.people().next()) return false;
      load();
    }
    row = std::move(rows_[at_++]);
    return true;
  }

 private:
  void load() {
    rows_.clear();
    at_ = 0;
    const store::Person& person = question_.people().person();
    std::vector<report::LevelRow> on_days;  // one for each day on which the person is asked about
    for (const Date day : days_) {
      std::string team = person.teams_at(day);
      if (!question_.selects(person, day) || (active_ && team.empty())) continue;
      report::LevelRow& row = on_days.emplace_back();
      row.engineer = person.code;
      row.name = person.name;
      row.team = std::move(team);
      row.at = day;
    }
    if (on_days.empty()) return;
    for (const rules::Id specialty : question_.specialties()) {
      const auto segments =
          question_.evaluator().segments(question_.people().facts(), specialty);
      for (report::LevelRow row : on_days) {
        row.specialty = specialty;
        row.held = rules::held_at(segments, row.at);
        rows_.push_back(std::move(row));
      }
    }
    if (best_) keep_best(on_days);
  }

  /// Only the highest of each day, ties included; on days without any, one row for no specialty.
  void keep_best(const std::vector<report::LevelRow>& on_days) {
    std::vector<report::LevelRow> nothing;
    for (const report::LevelRow& day : on_days) {
      const auto level = [&](const report::LevelRow& row) {
        return row.at == day.at ? row.held.standing.level : 0;
      };
      int highest = 0;
      for (const report::LevelRow& row : rows_) highest = std::max(highest, level(row));
      std::erase_if(rows_, [&](const report::LevelRow& row) {
        return row.at == day.at && (highest == 0 || level(row) < highest);
      });
      if (highest == 0) nothing.push_back(day);
    }
    rows_.insert(rows_.end(), nothing.begin(), nothing.end());
  }

  Question question_;
  std::vector<Date> days_;
  bool active_;
  bool best_;
  std::vector<report::LevelRow> rows_;
  std::size_t at_ = 0;
};

int run(Context& context, const Given& given) {
  std::vector<Date> days = last_days("--at", given.all("--at"), context.calendar);
  if (days.empty()) days.push_back(context.calendar.today);
  const auto source = std::make_shared<LevelSource>(context, given, days);
  print(context, report::levels(
                     source->question().rulebook(),
                     [source](report::LevelRow& row) { return source->next(row); },
                     {source->question().specialties(), days}, context.language));
  return 0;
}

}  // namespace

Command levels_command() {
  Command command = {.words = {"levels"},
                     .help = MessageId::command_levels,
                     .more = MessageId::command_levels_more,
                     .parameters = {{.name = "--at", .help = MessageId::option_at_days,
                                     .type = ValueType::days, .repeated = true,
                                     .placeholder = "DAY|A..B"}},
                     .examples = {"levels", "levels --at FY2021..FY2025 --team tokyo",
                                  "levels --active --best --format csv"},
                     .run = run};
  for (Parameter& each : selection_parameters()) command.parameters.push_back(std::move(each));
  command.parameters.push_back(
      {.name = "--active", .help = MessageId::option_active, .type = ValueType::flag});
  command.parameters.push_back(
      {.name = "--best", .help = MessageId::option_best, .type = ValueType::flag});
  return command;
}

}  // namespace tassei::cli
