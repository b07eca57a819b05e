#include "property/subject.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "naive/toml.h"

namespace property {

namespace rules = tassei::rules;

World::World(std::vector<std::string> tomls, std::vector<std::string> others)
    : texts(std::move(tomls)),
      parts(std::move(others)),
      library(naive::read_library(texts, parts)) {
  std::vector<rules::RulebookText> all;
  for (const auto* each : {&texts, &parts}) {
    for (const std::string& text : *each) {
      all.push_back({"text " + std::to_string(all.size()), text});
    }
  }
  std::vector<rules::RulebookText> named(all.begin(),
                                         all.begin() + static_cast<std::ptrdiff_t>(texts.size()));
  for (rules::RulebookText& text : named) text.library = all;
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

namespace {

const std::filesystem::path kShipped = TASSEI_SOURCE_DIR "/schema/rulebooks";

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<World> read_all_shipped() {
  std::vector<std::string> all, alone, overlays, whole, fragments;
  for (const auto& entry : std::filesystem::directory_iterator(kShipped)) {
    if (entry.path().extension() == ".toml") all.push_back(read(entry.path()));
  }
  std::sort(all.begin(), all.end());
  for (const std::string& text : all) {
    const naive::Toml head = naive::read_toml(text);
    const bool fragment = head.text_of("fragment") == "true";
    (fragment ? fragments : whole).push_back(head.text_of("id"));
    if (!fragment) (head.find("extends") ? overlays : alone).push_back(text);
  }
  std::vector<World> worlds;
  worlds.emplace_back(alone);
  for (const std::string& overlay : overlays) worlds.emplace_back(std::vector{overlay}, all);
  for (const std::string& base : whole) {
    for (const std::string& fragment : fragments) {
      const std::string both =
          "format = 1\nid = \"ours\"\nlabel = { ja = \"自社\", en = \"Ours\" }\n"
          "extends = \"" +
          base + "\"\ninclude = [\"" + fragment + "\"]\n";
      worlds.emplace_back(std::vector{both}, all);
    }
  }
  return worlds;
}

}  // namespace

const World& shipped() {
  static const World world({read(kShipped / "customer-service.toml")});
  return world;
}

const std::vector<World>& all_shipped() {
  static const std::vector<World> worlds = read_all_shipped();
  return worlds;
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
