#include "cli/dossier.h"
#include "cli/pages.h"
#include "cli/sections.h"
#include "report/project_page.h"

namespace tassei::cli {

table::Answer project_pages(const RecordWork& work, const std::vector<store::Stored>& found,
                            Date at) {
  const rules::Rulebook& rulebook = work.rulebook;
  RecordTexts texts(work);
  std::vector<report::ProjectPage> pages;
  for (const store::Stored& stored : found) {
    report::ProjectPage& page = pages.emplace_back();
    page.project = texts.subject(stored.values);
    page.code = work.kind.value(stored.values, work.kind.singular);
    page.name = work.kind.value(stored.values, "name");
    page.at = at;
    const rules::Projects::Given project = given_project(work.kind, stored.values);
    for (std::size_t i = 0; i < rulebook.specialties.size(); ++i) {
      const rules::Rules* rules = rulebook.specialties.entries[i].at(page.at);
      if (rules == nullptr || rules->grades.empty()) continue;
      page.specialties.push_back({static_cast<rules::Id>(i),
                                  rules::project_verdict(rulebook.catalogues, *rules, project)});
    }
    page.sections = texts.sections_about(page.code);
  }
  return report::project_pages(rulebook, std::move(pages), work.context.language);
}

Pages pages_of(std::string_view kind_name) {
  if (kind_name == "engineers") return person_pages;
  if (kind_name == "projects") return project_pages;
  return nullptr;
}

}  // namespace tassei::cli
