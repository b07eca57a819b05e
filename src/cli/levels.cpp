#include "report/levels.h"

#include <algorithm>
#include <memory>

#include "cli/all_commands.h"
#include "cli/days.h"
#include "cli/expiring.h"
#include "cli/output.h"
#include "cli/person_rows.h"

namespace tassei::cli {

namespace {

/// Yields the rows of one person after the other.
class LevelSource : public PersonRows<report::LevelRow> {
 public:
  LevelSource(Context& context, const Given& given, std::vector<Date> days,
              std::optional<Date> changed_since)
      : PersonRows(context, given),
        days_(std::move(days)),
        changed_since_(changed_since),
        active_(given.has("--active")),
        best_(given.has("--best")),
        marks_claims_(context.format == "table" && !given.has("--confirmed-only")) {}

 private:
  void load() override {
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
    question_.count_left_out();
    const rules::Facts& confirmed =
        marks_claims_ ? question_.people().confirmed_facts() : question_.people().facts();
    for (const rules::Id specialty : question_.specialties()) {
      const auto segments = question_.evaluator().segments(question_.people().facts(), specialty);
      const auto sure = marks_claims_ ? question_.evaluator().segments(confirmed, specialty)
                                      : std::vector<rules::Segment>();
      for (report::LevelRow row : on_days) {
        row.specialty = specialty;
        row.held = rules::held_at(segments, row.at);
        row.on_claims =
            marks_claims_ && gives_less(rules::held_at(sure, row.at).standing, row.held.standing);
        if (changed_since_) row.before = rules::held_at(segments, *changed_since_).standing;
        if (!changed_since_ || differs(row)) rows_.push_back(std::move(row));
      }
    }
    if (best_) keep_best(on_days);
  }

  /// A lower level, or the same by examination only.
  static bool gives_less(const rules::Standing& sure, const rules::Standing& held) {
    return sure.level < held.level ||
           (sure.basis != held.basis && held.basis == rules::Basis::indicator);
  }

  static bool differs(const report::LevelRow& row) {
    const rules::Standing& now = row.held.standing;
    return now.level != row.before.level || now.basis != row.before.basis;
  }

  /// Only the highest of each day, ties included; on days without any, one row for no specialty.
  /// The rows are those of each specialty in turn, for the same days.
  void keep_best(const std::vector<report::LevelRow>& on_days) {
    std::vector<int> highest(on_days.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      int& best = highest[i % on_days.size()];
      best = std::max(best, rows_[i].held.standing.level);
    }
    std::vector<report::LevelRow> kept;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const int level = rows_[i].held.standing.level;
      if (level > 0 && level == highest[i % on_days.size()]) kept.push_back(std::move(rows_[i]));
    }
    for (std::size_t day = 0; day < on_days.size(); ++day) {
      if (highest[day] == 0) kept.push_back(on_days[day]);
    }
    rows_ = std::move(kept);
  }

  std::vector<Date> days_;
  std::optional<Date> changed_since_;
  bool active_;
  bool best_;
  bool marks_claims_;
};

/// What can't be asked together, pair by pair.
void refuse_together(const Given& given) {
  constexpr std::pair<const char*, const char*> kPairs[] = {
      {"--best", "--changed-since"},
      {"--expiring", "--best"},
      {"--expiring", "--changed-since"},
  };
  for (const auto& [one, other] : kPairs) {
    if (!given.has(one) || !given.has(other)) continue;
    throw Error(ErrorKind::usage, {MessageId::options_together,
                                   {{"one", std::string(one)}, {"other", std::string(other)}}});
  }
}

int run(Context& context, const Given& given) {
  refuse_together(given);
  if (given.has("--expiring")) return list_expiring(context, given);
  std::vector<Period> periods = cli::periods("--at", given.all("--at"), context.calendar);
  if (periods.empty())
    periods.push_back({Period::Unit::day, context.calendar.today, context.calendar.today});
  report::LevelsAsked asked;
  for (const Period& each : periods) asked.days.push_back({each.last, name_of(each)});
  asked.best = given.has("--best");
  if (given.has("--changed-since")) {
    asked.changed_since =
        last_day("--changed-since", given.get("--changed-since"), context.calendar);
  }
  const auto source =
      std::make_shared<LevelSource>(context, given, last_days(periods), asked.changed_since);
  asked.specialties = source->question().specialties();
  print(context, report::levels(
                     source->question().rulebook(),
                     [source](report::LevelRow& row) { return source->next(row); },
                     std::move(asked), context.language));
  source->question().note_left_out();
  return 0;
}

}  // namespace

Command levels_command() {
  Command command = {.words = {"levels"},
                     .help = MessageId::command_levels,
                     .more = MessageId::command_levels_more,
                     .parameters = {{.name = "--at",
                                     .help = MessageId::option_at_days,
                                     .type = ValueType::days,
                                     .repeated = true,
                                     .placeholder = "DAY|A..B"}},
                     .examples = {"levels", "levels --at FY2021..FY2025 --team tokyo",
                                  "levels --changed-since FY2024", "levels --expiring 6m",
                                  "levels --active --best --format csv"},
                     .run = run};
  for (Parameter& each : selection_parameters()) command.parameters.push_back(std::move(each));
  command.parameters.push_back(
      {.name = "--active", .help = MessageId::option_active, .type = ValueType::flag});
  command.parameters.push_back(
      {.name = "--best", .help = MessageId::option_best, .type = ValueType::flag});
  command.parameters.push_back({.name = "--changed-since",
                                .help = MessageId::option_changed_since,
                                .type = ValueType::day,
                                .placeholder = "DAY"});
  command.parameters.push_back(
      {.name = "--expiring", .help = MessageId::option_expiring, .placeholder = "6m"});
  return command;
}

}  // namespace tassei::cli
