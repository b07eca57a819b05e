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

table::Answer person_pages(const RecordWork& work, const std::vector<store::Stored>& found,
                           Date at) {
  const rules::Projects projects = store::load_projects(work.database, work.rulebook);
  const rules::Evaluator evaluator(work.rulebook, projects);
  RecordTexts texts(work);
  std::vector<report::PersonPage> pages;
  for (const store::Stored& stored : found) {
    const std::string& code = work.kind.value(stored.values, work.kind.singular);
    store::People people(work.database, work.rulebook, projects, {code});
    people.next();
    report::PersonPage& page = pages.emplace_back();
    page.person = texts.subject(stored.values);
    page.code = code;
    page.name = people.person().name;
    page.at = at;
    page.team = people.person().teams_at(page.at);
    add_levels(evaluator, {&work.rulebook, &projects, &people.facts(), code}, page);
    page.sections = texts.sections_about(code);
  }
  return report::person_pages(work.rulebook, std::move(pages), work.context.language);
}

}  // namespace tassei::cli
