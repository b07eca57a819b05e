#include "property/missing.h"

namespace property {

namespace rules = tassei::rules;

Fulfil::Fulfil(Random& random, const World& world, const std::string& specialty,
               const naive::Cell& cell, naive::Day on)
    : random_(random),
      ids_(world.rulebook.catalogues),
      rulebook_(*naive::in_force(world.library, specialty, on)),
      specialty_(*rulebook_.specialty(specialty)),
      cell_(cell),
      on_(naive::iso(on)),
      maker_(random, rulebook_, specialty_) {}

namespace {

template <class Catalogue>
std::vector<std::string> named(const Catalogue& catalogue, const std::vector<rules::Id>& ids) {
  std::vector<std::string> result;
  for (const rules::Id id : ids) result.push_back(catalogue[id].id);
  return result;
}

}  // namespace

std::vector<naive::SizeOption> Fulfil::sizes(const rules::Quantity& missing) const {
  std::vector<naive::SizeOption> result;
  for (const rules::SizeOption& option : missing.sizes) {
    const rules::Scale& scale = ids_.scales[option.scale];
    result.push_back(
        {scale.id, scale.categories[option.category].id, static_cast<int>(option.flags)});
  }
  return result;
}

void Fulfil::add_engagement(const rules::Quantity& missing, naive::Records& records) {
  naive::Engagements asked;
  asked.role = missing.role == rules::kNone ? rulebook_.roles.front() : ids_.roles[missing.role].id;
  for (const auto outcome : missing.outcomes) {
    asked.outcomes.push_back(tassei::model::outcome_ids()[static_cast<std::size_t>(outcome)]);
  }
  asked.activities = named(ids_.activities, missing.ids);
  naive::Project project = maker_.project_of_grade(missing.grade);
  project.project = "new " + project.project;
  records.projects.push_back(project);
  records.contributions.push_back(maker_.contribution(asked, project.project, on_));
}

/// An engagement that the cell takes, but for its project.
void Fulfil::add_on_project(naive::Project project, const std::string& component,
                            naive::Records& records) {
  project.project = "new " + project.project;
  records.projects.push_back(project);
  records.contributions.push_back(maker_.contribution(cell_.engagements, project.project, on_));
  records.contributions.back().component = component;
}

void Fulfil::add(const rules::Quantity& missing, unsigned number, naive::Records& records) {
  if (number == 0) return;
  const auto few = [&](std::vector<std::string> ids) { return random_.some(ids, number); };
  switch (missing.what) {
    case rules::Need::engagements:
      for (unsigned i = 0; i < number; ++i) add_engagement(missing, records);
      break;
    case rules::Need::component: {
      const std::string component = random_.one(named(ids_.components, missing.ids));
      for (unsigned i = 0; i < number; ++i) {
        add_on_project(maker_.project_of_grade(cell_.engagements.grade), component, records);
      }
      break;
    }
    case rules::Need::flags:
      add_on_project(maker_.project({static_cast<int>(number), named(ids_.flags, missing.ids)}, {}),
                     "", records);
      break;
    case rules::Need::size:
      add_on_project(maker_.project({0, cell_.complexity.of}, sizes(missing)), "", records);
      break;
    case rules::Need::expertise:
      for (const std::string& area : few(named(ids_.areas, missing.ids))) {
        records.expertise.push_back({specialty_.id, area, on_, ids_.depths[missing.depth].id, ""});
      }
      break;
    case rules::Need::achievements:
      for (const std::string& kind : few(named(ids_.kinds, missing.ids))) {
        records.achievements.push_back({specialty_.id, kind, on_, "new"});
      }
      break;
    case rules::Need::mentorings:
      records.mentorings.push_back({"new", on_});
      break;
    case rules::Need::exams:
      records.exams.push_back({random_.one(named(ids_.exams, missing.ids)), on_});
      break;
  }
}

}  // namespace property
