#include "base/version.h"
#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/review.h"
#include "cli/selection.h"
#include "store/review_writer.h"

namespace tassei::cli {

namespace {

void warn_of_future(Context& context, Date at) {
  if (at <= context.calendar.today) return;
  print_warning(context, {.where = {}, .message = {MessageId::review_future, {{"day", at}}}});
}

int run(Context& context, const Given& given) {
  store::Database database = open_database(context, store::Database::Access::write);
  const rules::Rulebook rulebook = rulebook_of(context, database);
  const model::Kinds kinds = context.kinds_of(rulebook);
  store::Freezing freezing = {
      .label = text_given(given, "label", model::FieldType::code),
      .asked = {.at = last_day("--at", given.get("--at"), context.calendar), .team = {}},
      .version = std::string(base::kVersion)};
  const auto teams =
      teams_asked(context, given, team_names(store::Records(database, kinds), kinds));
  if (!teams.empty()) freezing.asked.team = teams.front();
  warn_of_future(context, freezing.asked.at);
  const model::Review review =
      store::freeze(database, kinds, rulebook, freezing, progress(context));
  print_facts(context, {{"label", review.label},
                        {"at", review.at},
                        {"people", review.people},
                        {"rows", review.rows},
                        {"entry", review.entry},
                        {"digest", review.digest}});
  print_note(context, {MessageId::review_frozen,
                       {{"label", review.label},
                        {"day", review.at},
                        base::count("people", review.people),
                        base::count("rows", review.rows),
                        {"digest", review.digest}}});
  return 0;
}

}  // namespace

Command review_freeze_command() {
  return {.words = {"review", "freeze"},
          .help = MessageId::command_review_freeze,
          .more = MessageId::command_review_freeze_more,
          .group = MessageId::command_review,
          .parameters = {{.name = "label",
                          .help = MessageId::argument_review_new,
                          .required = true,
                          .placeholder = "LABEL"},
                         {.name = "--at",
                          .help = MessageId::option_review_at,
                          .type = ValueType::day,
                          .required = true,
                          .placeholder = "DAY"},
                         {.name = "--team",
                          .help = MessageId::option_review_team,
                          .type = ValueType::team,
                          .placeholder = "TEAM"},
                         all_teams_parameter()},
          .examples = {"review freeze FY2025 --at FY2025",
                       "review freeze 2025-tokyo --at FY2025 --team tokyo"},
          .run = run};
}

}  // namespace tassei::cli
