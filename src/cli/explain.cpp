#include <algorithm>
#include <charconv>

#include "cli/all_commands.h"
#include "cli/days.h"
#include "cli/known_at.h"
#include "cli/known_specialties.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/selection.h"
#include "cli/workspace.h"
#include "report/explanation.h"
#include "store/facts.h"

namespace tassei::cli {

namespace {

/// The cells that the specialty has on the day.
const rules::Rules& rules_at(const rules::Specialty& specialty, Date day) {
  const rules::Rules* rules = specialty.at(day);
  if (rules != nullptr && !rules->cells.empty()) return *rules;
  throw Error(ErrorKind::refused,
              {MessageId::no_rules_then, {{"specialty", specialty.id}, {"day", day}}});
}

int given_level(const rules::Specialty& specialty, const rules::Rules& rules,
                const std::string& given) {
  int level = 0;
  std::from_chars(given.data(), given.data() + given.size(), level);
  if (rules.cell(level) != nullptr) return level;
  std::vector<std::string> defined;
  for (const rules::Cell& cell : rules.cells) defined.push_back(std::to_string(cell.level));
  throw Error(ErrorKind::refused, {MessageId::no_such_level,
                                   {{"specialty", specialty.id},
                                    base::count("level", level),
                                    {"levels", base::as_list(defined)}}});
}

/// The level held and the next one; the lowest where none is held.
std::vector<int> levels_of_interest(const rules::Rules& rules, int held) {
  std::vector<int> levels;
  if (held > 0) levels.push_back(held);
  for (const rules::Cell& cell : rules.cells) {
    if (cell.level <= held) continue;
    levels.push_back(cell.level);
    break;
  }
  return levels;
}

/// Tells somebody who names the specialty first what comes first.
void check_order(const Given& given, const rules::Rulebook& rulebook,
                 const std::vector<std::string>& engineers) {
  const std::string first = given.get("engineer");
  const bool engineer = std::find(engineers.begin(), engineers.end(), first) != engineers.end();
  const auto& specialties = rulebook.specialties.entries;
  const bool specialty = std::any_of(specialties.begin(), specialties.end(),
                                     [&](const auto& each) { return each.id == first; });
  if (engineer || !specialty) return;
  throw Error(ErrorKind::refused, {MessageId::unknown_engineer, {{"given", first}}}, {},
              Message{MessageId::order_is, {{"usage", "tassei explain ENGINEER SPECIALTY"}}});
}

int run(Context& context, const Given& given) {
  const Date at = given.has("--at") ? last_day("--at", given.get("--at"), context.calendar)
                                    : context.calendar.today;
  const store::Database database = open_database(context, store::Database::Access::read);
  const rules::Rulebook rulebook = rules_asked(context, given, database);
  const model::Kinds kinds = kinds_of(rulebook);
  const store::Records records(database, kinds);
  const auto known = records.codes(*kinds.find("engineers"), "engineer");
  check_order(given, rulebook, known);
  const auto engineer = known_codes({given.get("engineer")}, known, MessageId::unknown_engineer);
  const rules::Id id = known_specialties(database, rulebook, {given.get("specialty")}).front();
  const rules::Specialty& specialty = rulebook.specialties[id];
  const rules::Rules& rules = rules_at(specialty, at);

  const rules::Projects projects = store::load_projects(database, rulebook);
  const rules::Evaluator evaluator(rulebook, projects);
  store::People people(database, rulebook, projects, engineer, evidence_asked(context, given));
  people.next();
  const rules::Facts& facts = people.facts();
  const int held = rules::held_at(evaluator.segments(facts, id), at).standing.level;
  const std::vector<int> levels =
      given.has("--level") ? std::vector{given_level(specialty, rules, given.get("--level"))}
                           : levels_of_interest(rules, held);

  report::Explained explained = {.subject = {&rulebook, &projects, &facts, engineer.front()},
                                 .name = people.person().name,
                                 .specialty = id,
                                 .verdicts = {}};
  for (const int level : levels) {
    explained.verdicts.push_back(evaluator.explain(facts, id, level, at));
  }
  print(context, report::explanation(std::move(explained), given.has("--full"), context.language));
  return 0;
}

}  // namespace

Command explain_command() {
  return {
      .words = {"explain"},
      .help = MessageId::command_explain,
      .more = MessageId::command_explain_more,
      .parameters = {{.name = "engineer",
                      .help = MessageId::argument_engineer,
                      .type = ValueType::engineer,
                      .required = true,
                      .placeholder = "ENGINEER"},
                     {.name = "specialty",
                      .help = MessageId::argument_specialty,
                      .type = ValueType::specialty,
                      .required = true,
                      .placeholder = "SPECIALTY"},
                     {.name = "--level",
                      .help = MessageId::option_level,
                      .type = ValueType::number,
                      .placeholder = "N"},
                     {.name = "--at",
                      .help = MessageId::option_at,
                      .type = ValueType::day,
                      .placeholder = "DAY"},
                     confirmed_only_parameter(),
                     known_at_option(),
                     rulebook_option(),
                     {.name = "--full", .help = MessageId::option_full, .type = ValueType::flag}},
      .examples = {"explain CODE SPECIALTY", "explain CODE SPECIALTY --level 5 --full"},
      .run = run};
}

}  // namespace tassei::cli
