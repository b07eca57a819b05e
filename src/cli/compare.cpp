#include "report/compare.h"

#include <memory>

#include "cli/all_commands.h"
#include "cli/comparison.h"
#include "cli/days.h"
#include "cli/known_at.h"
#include "cli/output.h"
#include "cli/selection.h"

namespace tassei::cli {

namespace {

void refuse_too_many(const Given& given, std::string_view option) {
  if (given.all(option).size() <= 2) return;
  throw Error(ErrorKind::usage, {MessageId::compare_too_many, {{"option", std::string(option)}}});
}

void refuse_backwards(const Given& given, std::string_view option) {
  throw Error(ErrorKind::usage, {MessageId::compare_backwards,
                                 {{"option", std::string(option)},
                                  {"given", given.all(option).front()},
                                  {"other", given.all(option).back()}}});
}

CompareAsked asked_of(const Context& context, const Given& given, const store::Database& now) {
  constexpr std::string_view kAt = "--at";
  const auto& days = given.all(kAt);
  const auto& known = given.all(kKnownAt);
  refuse_too_many(given, kAt);
  refuse_too_many(given, kKnownAt);
  if (days.size() < 2 && known.empty()) throw Error(ErrorKind::usage, MessageId::compare_nothing);
  CompareAsked asked;
  asked.one = days.empty() ? context.calendar.today : last_day(kAt, days.front(), context.calendar);
  asked.two = days.empty() ? context.calendar.today : last_day(kAt, days.back(), context.calendar);
  if (asked.two < asked.one) refuse_backwards(given, kAt);
  asked.known = known.size();
  asked.from = asked.until = store::head(now).value_or(store::Entry());
  if (!known.empty()) asked.from = entry_meant(context, now, known.front());
  if (known.size() > 1) asked.until = entry_meant(context, now, known.back());
  if (asked.until.entry < asked.from.entry) refuse_backwards(given, kKnownAt);
  return asked;
}

int run(Context& context, const Given& given) {
  const store::Database now = open_database(context, store::Database::Access::read);
  Comparison comparison(context, given, now, asked_of(context, given, now));
  const auto found = std::make_shared<std::vector<LevelDifference>>(comparison.differences());
  const auto next = [found, place = std::size_t{0}](report::CompareRow& row) mutable {
    if (place == found->size()) return false;
    row = (*found)[place++].row;
    return true;
  };
  print(context,
        report::compare(next, comparison.side_one(), comparison.side_two(), context.language));
  return 0;
}

}  // namespace

Command compare_command() {
  Command command = {.words = {"compare"},
                     .help = MessageId::command_compare,
                     .more = MessageId::command_compare_more,
                     .parameters = {{.name = "--at",
                                     .help = MessageId::option_compare_at,
                                     .type = ValueType::day,
                                     .repeated = true,
                                     .placeholder = "DAY"},
                                    known_at_option()},
                     .examples = {"compare --at FY2024 --at FY2025",
                                  "compare --at FY2024 --known-at 2025-04-10 --known-at today"},
                     .run = run};
  command.parameters.back().repeated = true;
  command.parameters.back().help = MessageId::option_compare_known_at;
  for (Parameter& each : selection_parameters()) {
    const bool chooses = each.name == "--engineer" || each.name == "--all-teams" ||
                         each.name == "--rulebook" || each.type == ValueType::team ||
                         each.type == ValueType::specialty;
    if (chooses) command.parameters.push_back(std::move(each));
  }
  return command;
}

}  // namespace tassei::cli
