#include "cli/dossier.h"

#include <algorithm>

#include "exchange/cells.h"
#include "model/outcome.h"

namespace tassei::cli {

using model::Field;
using model::Kind;
using model::Values;

namespace {

constexpr rules::FactKind kFactKinds[] = {rules::FactKind::contribution, rules::FactKind::expertise,
                                          rules::FactKind::achievement, rules::FactKind::mentoring,
                                          rules::FactKind::exam};

/// The field of the kind that refers to another one of that name.
const Field* reference_to(const Kind& kind, std::string_view name) {
  const auto found = std::find_if(kind.fields.begin(), kind.fields.end(),
                                  [&](const Field& field) { return field.refers_to == name; });
  return found == kind.fields.end() ? nullptr : &*found;
}

const std::string& value(const Evidence& evidence, std::string_view field) {
  return evidence.kind->value(evidence.values, field);
}

/// In the order of their keys, which ties are decided by.
std::vector<const Evidence*> in_order(std::vector<const Evidence*> evidence) {
  std::sort(evidence.begin(), evidence.end(), [](const Evidence* one, const Evidence* other) {
    return model::key_of(*one->kind, one->values) < model::key_of(*other->kind, other->values);
  });
  return evidence;
}

}  // namespace

rules::Projects::Given given_project(const Kind& projects, const Values& values) {
  rules::Projects::Given given;
  given.code = projects.value(values, projects.singular);
  for (std::size_t i = 0; i < projects.fields.size(); ++i) {
    const Field& field = projects.fields[i];
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

std::optional<Date> Evidence::counts_from() const {
  if (kind->position("outcome")) {
    const auto outcome = model::outcome_of(value(*this, "outcome"));
    if (!outcome || !model::can_count(*outcome)) return std::nullopt;
    return Date::parse(value(*this, "end_on"));
  }
  for (std::size_t i = 0; i < kind->fields.size(); ++i) {
    const Field& field = kind->fields[i];
    if (field.key && field.type == model::FieldType::day) return Date::parse(values[i]);
  }
  return std::nullopt;
}

Dossier dossier_of(const store::Records& records, const model::Kinds& kinds,
                   const std::string& code, const Identities& identities) {
  const Kind& projects = *kinds.find("projects");
  Dossier dossier;
  for (const rules::FactKind fact : kFactKinds) {
    const Kind& kind = *kinds.find(rules::record_name(fact));
    const Field* project = reference_to(kind, projects.name);
    records.each_referring(kind, *reference_to(kind, "engineers"), code, [&](const auto& stored) {
      Evidence evidence = {.kind = &kind, .values = stored.values, .project = {}};
      if (project != nullptr) {
        Values named(projects.fields.size());
        named[*projects.position(projects.singular)] = value(evidence, project->name);
        evidence.project = identities.code(projects, value(evidence, project->name));
        if (!dossier.projects.contains(evidence.project)) {
          const auto found = records.find(projects, named);
          if (found) named = found->values;
          dossier.projects.emplace(evidence.project, given_project(projects, named));
        }
      }
      dossier.evidence.emplace(identities.record(kind, stored.values), std::move(evidence));
    });
  }
  return dossier;
}

Case::Case(const rules::Rulebook& rulebook, const std::vector<const Evidence*>& evidence,
           const std::map<std::string, const rules::Projects::Given*>& projects)
    : rulebook_(&rulebook), projects_(rulebook), facts_(rulebook), evaluator_(rulebook, projects_) {
  std::map<std::string, std::uint32_t> places;
  for (const auto& [identity, given] : projects) places[identity] = projects_.add(*given);
  for (const Evidence* each : in_order(evidence)) {
    add(*each, each->project.empty() ? 0 : places.at(each->project));
  }
  facts_.finish();
}

void Case::add(const Evidence& evidence, std::uint32_t project) {
  const std::string& kind = evidence.kind->name;
  const auto of = [&](std::string_view field) -> const std::string& {
    return value(evidence, field);
  };
  if (kind == rules::record_name(rules::FactKind::contribution)) {
    facts_.add_contribution({.project = project,
                             .specialty = of("specialty"),
                             .activity = of("activity"),
                             .component = of("component"),
                             .start_on = of("start_on"),
                             .end_on = of("end_on"),
                             .role = of("role"),
                             .outcome = of("outcome")});
  } else if (kind == rules::record_name(rules::FactKind::expertise)) {
    facts_.add_expertise(of("specialty"), of("area"), of("since_on"), of("depth"), of("until_on"));
  } else if (kind == rules::record_name(rules::FactKind::achievement)) {
    facts_.add_achievement(of("specialty"), of("kind"), of("achieved_on"), of("title"));
  } else if (kind == rules::record_name(rules::FactKind::mentoring)) {
    facts_.add_mentoring(of("mentee"), of("start_on"));
  } else {
    facts_.add_exam(of("exam"), of("passed_on"));
  }
}

int Case::level(const std::string& specialty, Date at) const {
  const rules::Id id = rulebook_->specialties.find(specialty);
  if (id == rules::kNone) return 0;
  return rules::held_at(evaluator_.segments(facts_, id), at).standing.level;
}

std::vector<rules::Change> Case::changes(const std::string& specialty) const {
  const rules::Id id = rulebook_->specialties.find(specialty);
  if (id == rules::kNone) return {};
  return evaluator_.changes(facts_, id);
}

}  // namespace tassei::cli
