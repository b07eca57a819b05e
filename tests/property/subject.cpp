#include "property/subject.h"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace property {

namespace rules = tassei::rules;

World::World(std::vector<std::string> tomls)
    : texts(std::move(tomls)), library(naive::read_library(texts)) {
  std::vector<rules::RulebookText> named;
  for (const std::string& text : texts) {
    named.push_back({"text " + std::to_string(named.size()), text});
  }
  rules::Compiled compiled = rules::compile(named);
  if (!compiled.problems.empty()) {
    throw std::runtime_error(tassei::base::text(compiled.problems[0], tassei::Language::english));
  }
  rulebook = std::move(compiled.rulebook);
}

std::vector<std::string> World::specialties() const {
  std::vector<std::string> result;
  for (const rules::Specialty& specialty : rulebook.specialties.entries) {
    result.push_back(specialty.id);
  }
  return result;
}

const World& shipped() {
  static const World world = [] {
    std::ifstream file(TASSEI_SOURCE_DIR "/schema/rulebooks/customer-service.toml");
    std::ostringstream text;
    text << file.rdbuf();
    return World({text.str()});
  }();
  return world;
}

namespace {

using Numbers = std::map<std::string, std::uint32_t>;

Numbers add_projects(rules::Projects& projects, const naive::Records& records) {
  Numbers numbers;
  for (const naive::Project& project : records.projects) {
    rules::Projects::Given given{project.project, project.flags, {}, {}};
    given.sizes.assign(project.sizes.begin(), project.sizes.end());
    given.measures.assign(project.measures.begin(), project.measures.end());
    numbers[project.project] = projects.add(given);
  }
  return numbers;
}

void add_facts(rules::Facts& facts, const naive::Records& records, const Numbers& numbers) {
  for (const naive::Contribution& record : records.contributions) {
    facts.add_contribution({numbers.at(record.project), record.specialty, record.activity,
                            record.component, record.start_on, record.end_on, record.role,
                            record.outcome});
  }
  for (const naive::Expertise& record : records.expertise) {
    facts.add_expertise(record.specialty, record.area, record.since_on, record.depth,
                        record.until_on);
  }
  for (const naive::Achievement& record : records.achievements) {
    facts.add_achievement(record.specialty, record.kind, record.achieved_on, record.title);
  }
  for (const naive::Mentoring& record : records.mentorings) {
    facts.add_mentoring(record.mentee, record.start_on);
  }
  for (const naive::Exam& record : records.exams) facts.add_exam(record.exam, record.passed_on);
  facts.finish();
}

}  // namespace

Subject::Subject(const World& world, const naive::Records& records)
    : world_(&world),
      projects_(world.rulebook),
      facts_(world.rulebook),
      evaluator_(world.rulebook, projects_) {
  const Numbers numbers = add_projects(projects_, records);
  add_facts(facts_, records, numbers);
}

rules::Id Subject::specialty(const std::string& id) const {
  return world_->rulebook.specialties.find(id);
}

std::vector<rules::Segment> Subject::segments(const std::string& id) const {
  return evaluator_.segments(facts_, specialty(id));
}

std::vector<naive::Change> Subject::changes(const std::string& id) const {
  std::vector<naive::Change> result;
  for (const rules::Change& change : evaluator_.changes(facts_, specialty(id))) {
    naive::Change& told = result.emplace_back();
    told.on = day(change.on);
    told.before = standing(change.before);
    told.after = standing(change.after);
    for (const rules::Cause& cause : change.causes) {
      const std::string direction = cause.begins ? "begins" : "ends";
      if (!cause.rulebook) {
        told.causes.push_back({key(cause.fact), direction});
        continue;
      }
      const rules::Source& source = world_->rulebook.sources[cause.source];
      const std::string from = source.valid_from ? source.valid_from->iso() : "";
      told.causes.push_back({"rulebooks," + source.id + "," + from, direction});
    }
  }
  return result;
}

rules::Verdict Subject::explain(const std::string& id, int level, naive::Day at) const {
  return evaluator_.explain(facts_, specialty(id), level, date(at));
}

std::string Subject::key(rules::FactRef fact) const {
  std::string result(rules::record_name(fact.kind));
  for (const auto& [column, value] : rules::key_of(world_->rulebook, projects_, facts_, fact)) {
    result += "," + value;
  }
  return result;
}

tassei::Date date(naive::Day day) { return *tassei::Date::parse(naive::iso(day)); }

naive::Day day(tassei::Date date) { return naive::day(date.iso()); }

naive::Standing standing(const rules::Standing& standing) {
  if (standing.level == 0) return {};
  return {standing.level, std::string(rules::basis_id(standing.basis)),
          std::string(rules::provenance_id(standing.provenance))};
}

}  // namespace property
