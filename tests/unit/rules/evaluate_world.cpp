#include "unit/rules/evaluate_world.h"

#include <algorithm>

#include "rules/losses.h"

using namespace tassei::rules;
using tassei::Date;

namespace {

template <class Item>
void fill(Catalogue<Item>& catalogue, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) catalogue.entries.emplace_back().id = id;
}

/// Scale `s` of declared categories, and `t` whose larger one five or more of `m` reach.
void fill_scales(Catalogues& catalogues) {
  fill(catalogues.measures, {"m", "n"});
  fill(catalogues.scales, {"s", "t"});
  fill(catalogues.scales.entries[0].categories, {"c0", "c1", "c2"});
  catalogues.scales.entries[1].categories.entries = {
      {{"t0", {}}, {}, {{.measure = 0, .lower = 1, .upper = 5, .upper_inclusive = false}}},
      {{"t1", {}}, {}, {{.measure = 0, .lower = 5, .upper = {}}}}};
}

/// The rungs of a ladder of three from that one on.
std::vector<Id> from(Id first) {
  std::vector<Id> rungs;
  for (Id rung = first; rung < 3; ++rung) rungs.push_back(rung);
  return rungs;
}

ContributionFilter filter(Id role, bool completed) {
  ContributionFilter result{.roles = from(role), .activities = {0, 1}};
  result.outcomes[static_cast<std::size_t>(tassei::model::Outcome::success)] = true;
  result.outcomes[static_cast<std::size_t>(tassei::model::Outcome::completed)] = completed;
  return result;
}

Rules make_rules() {
  Rules rules;
  rules.components = {0, 1};
  const std::vector<Id> flags = {0, 1, 2, 3};
  const std::vector<SizeOption> large = {{0, 2, 0}, {0, 1, 3}, {1, 1, 0}};
  rules.grades = {{.number = 1,
                   .provenance = Provenance::inferred,
                   .clause = {},
                   .complexity = {1, flags},
                   .size = {{0, 0, 0}, {1, 0, 0}},
                   .note = {}},
                  {.number = 2,
                   .provenance = Provenance::standard,
                   .clause = {},
                   .complexity = {2, flags},
                   .size = large,
                   .note = {}}};
  Cell low;
  low.level = 1;
  low.engagements = EngagementsPart{.clause = {}, .filter = filter(kNone, true), .grade = 1};
  low.expertise = ExpertisePart{.clause = {}, .any_of = {0}, .depths = from(0)};
  low.exam = ExamPart{{}, {{0, Provenance::standard}, {1, Provenance::inferred}}};
  Cell high;
  high.level = 2;
  high.engagements = EngagementsPart{.clause = {},
                                     .filter = filter(1, false),
                                     .at_least = 3,
                                     .grade = 1,
                                     .top_at_least = 1,
                                     .top_grade = 2,
                                     .has_top = true};
  high.component = ComponentPart{};
  high.complexity = ComplexityPart{{}, {2, flags}};
  high.size = SizePart{{}, large};
  high.expertise = ExpertisePart{.clause = {}, .any_of = {0, 1}, .depths = from(1)};
  high.handing_on = HandingOnPart{{}, {0, 1, 2}, 2};
  high.mentoring = MentoringPart{};
  rules.cells = {low, high};
  return rules;
}

std::string join(const std::vector<std::string>& pieces, const std::string& between) {
  std::string all;
  for (const std::string& piece : pieces) all += (all.empty() ? "" : between) + piece;
  return all;
}

}  // namespace

Date day(const std::string& iso) { return Date::parse(iso).value(); }

World::World() {
  Catalogues& catalogues = rulebook.catalogues;
  fill(catalogues.roles, {"r0", "r1", "r2"});
  fill(catalogues.depths, {"d0", "d1", "d2"});
  fill(catalogues.flags, {"f0", "f1", "f2", "f3", "g"});
  fill_scales(catalogues);
  fill(catalogues.activities, {"a", "b", "p"});
  fill(catalogues.components, {"x", "y", "other"});
  fill(catalogues.areas, {"e0", "e1", "e2"});
  fill(catalogues.kinds, {"k0", "k1", "k2", "k3"});
  fill(catalogues.exams, {"X", "Y", "Z"});
  for (const char* id : {"alpha", "beta"}) {
    Specialty specialty;
    specialty.id = id;
    specialty.activities = {0, 1, 2};
    specialty.versions = {make_rules()};
    rulebook.specialties.entries.push_back(specialty);
  }
  rulebook.sources.resize(1);
  rulebook.sources[0].id = "book";
}

Rules& World::rules(std::size_t version) {
  return rulebook.specialties.entries[0].versions[version];
}

Cell& World::cell(int level, std::size_t version) {
  return rules(version).cells[static_cast<std::size_t>(level - 1)];
}

Rules& World::add_version(const std::string& valid_from) {
  auto& versions = rulebook.specialties.entries[0].versions;
  Rules next = make_rules();
  next.source = rulebook.sources.size();
  next.valid_from = day(valid_from);
  rulebook.sources.push_back(rulebook.sources[0]);
  rulebook.sources.back().valid_from = next.valid_from;
  versions.push_back(next);
  return versions.back();
}

World& World::project(const Projects::Given& given) {
  projects_.push_back(given);
  return *this;
}

World& World::contribution(const Contribution& given) {
  contributions_.push_back(given);
  return *this;
}

World& World::expertise(const Expertise& given) {
  expertise_.push_back(given);
  return *this;
}

World& World::achievement(const std::string& kind, const std::string& on,
                          const std::string& specialty) {
  achievements_.push_back({specialty, kind, on, "work"});
  return *this;
}

World& World::mentoring(const std::string& mentee, const std::string& on) {
  mentorings_.push_back({mentee, on});
  return *this;
}

World& World::exam(const std::string& code, const std::string& on) {
  exams_.push_back({code, on});
  return *this;
}

World& World::add_projects() {
  for (const char* code : {"G1", "G2", "G3", "G4"}) {
    project(Projects::Given{code, {"f0"}, {{"s", "c0"}}, {}});
  }
  project(Projects::Given{"L", {"f0", "f1"}, {}, {}});
  for (const char* code : {"T1", "T2", "T3"}) {
    project(Projects::Given{code, {"f0", "f1"}, {{"s", "c2"}}, {}});
  }
  return *this;
}

World& World::add_the_rest() {
  expertise({"e1", "2000-01-01"});
  achievement("k0", "2000-01-01").achievement("k1", "2000-01-01");
  return mentoring("junior", "2000-01-01");
}

World::Made World::make() const {
  Made made{Projects(rulebook), Facts(rulebook)};
  for (const auto& project : projects_) made.projects.add(project);
  for (const auto& it : contributions_) {
    std::uint32_t project = 0;
    while (made.projects.code(project) != it.project) ++project;
    made.facts.add_contribution({project, it.specialty, it.activity, it.component, it.start_on,
                                 it.end_on, it.role, it.outcome});
  }
  for (const auto& it : expertise_) {
    made.facts.add_expertise(it.specialty, it.area, it.since_on, it.depth, it.until_on);
  }
  for (const auto& it : achievements_) made.facts.add_achievement(it[0], it[1], it[2], it[3]);
  for (const auto& it : mentorings_) made.facts.add_mentoring(it[0], it[1]);
  for (const auto& it : exams_) made.facts.add_exam(it[0], it[1]);
  made.facts.finish();
  return made;
}

std::string World::name(const Made& made, FactRef fact) const {
  std::vector<std::string> pieces = {std::string(record_name(fact.kind))};
  for (const auto& [column, value] : key_of(rulebook, made.projects, made.facts, fact)) {
    if (column != "specialty") pieces.push_back(value);
  }
  return join(pieces, " ");
}

std::string World::segments() const {
  const Made made = make();
  std::vector<std::string> pieces;
  for (const Segment& it : Evaluator(rulebook, made.projects).segments(made.facts, 0)) {
    std::string piece = it.from.iso() + " " + std::to_string(it.standing.level);
    if (it.standing.level > 0) {
      piece += " " + std::string(basis_id(it.standing.basis)) + " " +
               std::string(provenance_id(it.standing.provenance));
    }
    pieces.push_back(piece);
  }
  return join(pieces, "; ");
}

std::string World::causes(const Made& made, const Change& change) const {
  std::vector<std::string> causes;
  for (const Cause& cause : change.causes) {
    const std::string what = cause.rulebook
                                 ? "rulebooks " + rulebook.sources[cause.source].id + " " +
                                       rulebook.sources[cause.source].valid_from.value().iso()
                                 : name(made, cause.fact);
    causes.push_back((cause.begins ? "+" : "-") + what);
  }
  return join(causes, ", ");
}

std::string World::changes() const {
  const Made made = make();
  std::vector<std::string> pieces;
  for (const Change& it : Evaluator(rulebook, made.projects).changes(made.facts, 0)) {
    pieces.push_back(it.on.iso() + " " + std::to_string(it.before.level) + ">" +
                     std::to_string(it.after.level) + " " + std::string(basis_id(it.after.basis)) +
                     ": " + causes(made, it));
  }
  return join(pieces, "; ");
}

template <class Find>
std::string World::found(Find find, const std::string& after, const std::string& until) const {
  const Made made = make();
  const Evaluator evaluator(rulebook, made.projects);
  std::vector<std::string> pieces;
  for (const Change& it : find(evaluator, made.facts, Id{0}, day(after), day(until))) {
    pieces.push_back(it.on.iso() + " " + std::to_string(it.before.level) + ">" +
                     std::to_string(it.after.level) + " " + causes(made, it));
  }
  return join(pieces, "; ");
}

std::string World::upcoming(const std::string& after, const std::string& until) const {
  return found(tassei::rules::upcoming, after, until);
}

std::string World::losses(const std::string& after, const std::string& until) const {
  return found(tassei::rules::losses, after, until);
}

Verdict World::explain(int level, const std::string& at) const {
  const Made made = make();
  return Evaluator(rulebook, made.projects).explain(made.facts, 0, level, day(at));
}

GoalStanding World::goal(int level, const std::string& due_on, const std::string& at) const {
  const Made made = make();
  const Goal goal = {.specialty = 0, .level = level, .due_on = tassei::Date::parse(due_on)};
  return standing_of(goal, rulebook, Evaluator(rulebook, made.projects), made.facts, day(at));
}

Criterion World::criterion(int level, const std::string& at, PartKind part) const {
  for (const Criterion& it : explain(level, at).criteria) {
    if (it.part == part) return it;
  }
  return {};
}

std::string World::evidence(int level, const std::string& at, PartKind part) const {
  const Made made = make();
  std::vector<std::string> pieces;
  for (const Evidence& it : criterion(level, at, part).evidence) {
    pieces.push_back(name(made, it.fact));
  }
  return join(pieces, ", ");
}

std::string World::missing(int level, const std::string& at, PartKind part) const {
  std::vector<std::string> pieces;
  for (const Quantity& it : criterion(level, at, part).missing) pieces.push_back(text(it));
  return join(pieces, ", ");
}

std::string World::met(int level, const std::string& at) const {
  std::vector<std::string> pieces;
  for (const Criterion& it : explain(level, at).criteria) {
    if (it.met) pieces.push_back(std::string(part_id(it.part)));
  }
  return join(pieces, " ");
}

std::string World::text(const Quantity& quantity) const {
  const Catalogues& catalogues = rulebook.catalogues;
  std::string result = std::to_string(quantity.number) + " " + std::string(need_id(quantity.what));
  if (quantity.grade != 0) result += " grade " + std::to_string(quantity.grade);
  if (quantity.role != kNone) result += " role " + catalogues.roles[quantity.role].id;
  if (quantity.depth != kNone) result += " depth " + catalogues.depths[quantity.depth].id;
  const auto id = [&](Id place) {
    switch (quantity.what) {
      case Need::component:
        return catalogues.components[place].id;
      case Need::flags:
        return catalogues.flags[place].id;
      case Need::expertise:
        return catalogues.areas[place].id;
      case Need::achievements:
        return catalogues.kinds[place].id;
      case Need::exams:
        return catalogues.exams[place].id;
      default:
        return catalogues.activities[place].id;
    }
  };
  for (const auto outcome : quantity.outcomes) {
    result += " " + tassei::model::outcome_ids()[static_cast<std::size_t>(outcome)];
  }
  for (const Id place : quantity.ids) result += " " + id(place);
  for (const SizeOption& option : quantity.sizes) {
    const Scale& scale = catalogues.scales[option.scale];
    result += " " + scale.categories[option.category].id + "/" + std::to_string(option.flags);
  }
  return result;
}
