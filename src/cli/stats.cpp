#include "report/stats.h"

#include <algorithm>

#include "cli/all_commands.h"
#include "cli/days.h"
#include "cli/output.h"
#include "cli/selection.h"

namespace tassei::cli {

namespace {

/// A month or a fiscal year is its own span; a day ends one that began after the day before it in
/// the list, the first of them a year earlier.
std::vector<report::StatsSpan> spans_of(const std::vector<Period>& periods) {
  std::vector<report::StatsSpan> spans;
  for (const Period& each : periods) {
    Date first = each.first;
    if (each.unit == Period::Unit::day) {
      const auto before = spans.empty() ? each.last.plus_years(-1) : spans.back().last;
      first = before ? before->next().value_or(each.last) : Date::first();
    }
    spans.push_back({first, each.last, name_of(each)});
  }
  return spans;
}

/// What the other columns of the page leave to bars.
std::size_t widest_bar(const Context& context) {
  constexpr std::size_t kOthers = 50;
  constexpr std::size_t kLeast = 5;
  constexpr std::size_t kMost = 40;
  if (context.width == 0) return kMost;
  return std::clamp(std::max(context.width, kOthers) - kOthers, kLeast, kMost);
}

int run(Context& context, const Given& given) {
  constexpr std::size_t kYears = 5;
  const std::vector<Period> periods =
      given.has("--at") ? cli::periods("--at", given.all("--at"), context.calendar)
                        : last_fiscal_years(context.calendar, kYears);
  Question question(context, given);
  const std::vector<report::StatsSpan> spans = spans_of(periods);
  report::LevelStats stats(question.rulebook(), question.specialties(), spans);
  const bool everybody = given.has("--all");
  while (question.people().next()) {
    question.stop_if_interrupted();
    const store::Person& person = question.people().person();
    const auto counts = [&](Date day) {
      return question.selects(person, day) && (everybody || !person.teams_at(day).empty());
    };
    if (std::any_of(spans.begin(), spans.end(),
                    [&](const report::StatsSpan& span) { return counts(span.last); })) {
      question.count_left_out();
    }
    for (std::size_t i = 0; i < question.specialties().size(); ++i) {
      stats.add(i,
                question.evaluator().segments(question.people().facts(), question.specialties()[i]),
                counts);
    }
  }
  print(context, report::stats(question.rulebook(), std::move(stats), widest_bar(context),
                               context.language));
  question.note_left_out();
  return 0;
}

}  // namespace

Command stats_command() {
  Command command = {.words = {"stats"},
                     .help = MessageId::command_stats,
                     .more = MessageId::command_stats_more,
                     .parameters = {{.name = "--at",
                                     .help = MessageId::option_at_stats,
                                     .type = ValueType::days,
                                     .repeated = true,
                                     .placeholder = "DAY|A..B"}},
                     .examples = {"stats", "stats --team tokyo --at FY2016..FY2025"},
                     .run = run};
  for (Parameter& each : selection_parameters()) command.parameters.push_back(std::move(each));
  command.parameters.push_back(
      {.name = "--all", .help = MessageId::option_stats_all, .type = ValueType::flag});
  return command;
}

}  // namespace tassei::cli
