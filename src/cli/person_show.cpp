#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "cli/sections.h"
#include "report/person_page.h"
#include "rules/losses.h"
#include "store/facts.h"

namespace tassei::cli {

namespace {

/// Levels of every specialty, and what comes after the day.
void add_levels(const rules::Evaluator& evaluator, const report::Subject& subject,
                report::PersonPage& page) {
  for (std::size_t i = 0; i < subject.rulebook->specialties.size(); ++i) {
    const auto specialty = static_cast<rules::Id>(i);
    page.levels.push_back(
        {specialty, rules::held_at(evaluator.segments(*subject.facts, specialty), page.at)});
    for (const rules::Change& each :
         rules::upcoming(evaluator, *subject.facts, specialty, page.at, Date::last())) {
      page.coming.push_back(report::history_row(subject, page.name, specialty, each));
    }
  }
}

}  // namespace

int show_engineer(Context& context, const std::string& given) {
  const store::Database database = open_database(context, store::Database::Access::read);
  const rules::Rulebook rulebook = rulebook_of(database);
  const model::Kinds kinds = kinds_of(rulebook);
  const store::Records records(database, kinds);
  const model::Kind& engineers = *kinds.find("engineers");
  const auto code =
      known_codes({given}, records.codes(engineers, "engineer"), MessageId::unknown_engineer);

  const rules::Projects projects = store::load_projects(database, rulebook);
  store::People people(database, rulebook, projects, code);
  people.next();
  const store::Person& person = people.person();
  model::Values key(engineers.fields.size());
  key[*engineers.position("engineer")] = person.code;
  RecordTexts texts(rulebook, kinds, records, context.language);

  report::PersonPage page;
  page.person = texts.subject(engineers, records.find(engineers, key)->values);
  page.code = person.code;
  page.name = person.name;
  page.at = context.calendar.today;
  page.team = person.teams_at(page.at);
  add_levels(rules::Evaluator(rulebook, projects),
             {&rulebook, &projects, &people.facts(), person.code}, page);
  page.sections = texts.sections_about(engineers, person.code);
  print(context, report::person_page(rulebook, std::move(page), context.language));
  return 0;
}

Command engineer_show_command() {
  return {.words = {"engineer", "show"},
          .help = MessageId::command_engineer_show,
          .parameters = {{.name = "engineer",
                          .help = MessageId::argument_engineer,
                          .type = ValueType::engineer,
                          .required = true,
                          .placeholder = "ENGINEER"}},
          .examples = {"engineer show E001"},
          .run = [](Context& context, const Given& given) {
            return show_engineer(context, given.get("engineer"));
          }};
}

}  // namespace tassei::cli
