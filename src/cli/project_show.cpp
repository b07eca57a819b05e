#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "cli/sections.h"
#include "exchange/cells.h"
#include "report/project_page.h"

namespace tassei::cli {

namespace {

/// A project's record as the rules look at it.
rules::Projects::Given given_project(const model::Kind& projects, const model::Values& values) {
  rules::Projects::Given given;
  for (std::size_t i = 0; i < projects.fields.size(); ++i) {
    const model::Field& field = projects.fields[i];
    if (values[i].empty()) continue;
    if (field.catalogue == model::CatalogueKind::flag) given.flags = model::members(values[i]);
    if (field.catalogue == model::CatalogueKind::category) {
      given.sizes.emplace_back(field.about, values[i]);
    }
    const table::Value cell = exchange::cell_of(field, values[i]);
    if (const auto* number = std::get_if<double>(&cell.data)) {
      given.measures.emplace_back(field.about, *number);
    }
  }
  return given;
}

}  // namespace

int show_project(Context& context, const std::string& given) {
  const store::Database database = open_database(context, store::Database::Access::read);
  const rules::Rulebook rulebook = rulebook_of(database);
  const model::Kinds kinds = kinds_of(rulebook);
  const store::Records records(database, kinds);
  const model::Kind& projects = *kinds.find("projects");
  model::Values key(projects.fields.size());
  key[*projects.position("project")] =
      known_codes({given}, records.codes(projects, "project"), MessageId::unknown_project).front();
  const model::Values values = records.find(projects, key)->values;
  RecordTexts texts(rulebook, kinds, records, context.language);

  report::ProjectPage page;
  page.project = texts.subject(projects, values);
  page.code = projects.value(values, "project");
  page.name = projects.value(values, "name");
  page.at = context.calendar.today;
  const rules::Projects::Given project = given_project(projects, values);
  for (std::size_t i = 0; i < rulebook.specialties.size(); ++i) {
    const rules::Rules* rules = rulebook.specialties.entries[i].at(page.at);
    if (rules == nullptr || rules->grades.empty()) continue;
    page.specialties.push_back(
        {static_cast<rules::Id>(i), rules::project_verdict(rulebook.catalogues, *rules, project)});
  }
  page.sections = texts.sections_about(projects, page.code);
  print(context, report::project_page(rulebook, std::move(page), context.language));
  return 0;
}

Command project_show_command() {
  return {.words = {"project", "show"},
          .help = MessageId::command_project_show,
          .parameters = {{.name = "project",
                          .help = MessageId::argument_project,
                          .required = true,
                          .placeholder = "PROJECT"}},
          .examples = {"project show P-2018-03"},
          .run = [](Context& context, const Given& given) {
            return show_project(context, given.get("project"));
          }};
}

}  // namespace tassei::cli
