#include "exchange/check.h"

#include <map>
#include <string>

#include "catch.h"
#include "shipped.h"

using namespace tassei;
using namespace tassei::exchange;

namespace {

using Given = std::map<std::string, std::string>;

const model::Kind& kind(std::string_view name) { return *test::shipped_kinds().find(name); }

model::Values values_of(const model::Kind& of, const Given& given) {
  model::Values values(of.fields.size());
  for (const auto& [field, value] : given) values[*of.position(field)] = value;
  return values;
}

Findings findings(std::string_view name, const Given& given) {
  return check_record(test::shipped_rulebook(), kind(name), values_of(kind(name), given));
}

std::string problems(std::string_view name, const Given& given) {
  return test::lines_of(findings(name, given).problems);
}

/// A contribution that is right, but for what is given.
Given contribution(const Given& changed) {
  Given given = {{"engineer", "E1"},       {"project", "P1"},         {"specialty", "software"},
                 {"activity", "upkeep"},   {"component", "database"}, {"start_on", "2020-01-01"},
                 {"end_on", "2021-01-01"}, {"role", "member"},        {"outcome", "success"}};
  for (const auto& [field, value] : changed) given[field] = value;
  return given;
}

std::vector<std::string> ids(std::string_view of, std::string_view field,
                             std::string_view specialty = {}) {
  std::vector<std::string> found;
  const model::Field& wanted = kind(of).fields[*kind(of).position(field)];
  for (const auto& entry : choices(test::shipped_rulebook(), wanted, specialty)) {
    found.push_back(entry.id);
  }
  return found;
}

}  // namespace

TEST_CASE("a record with all that it needs has no problem") {
  CHECK(problems("contributions", contribution({})) == "");
}

TEST_CASE("every required field that is empty is told") {
  CHECK(problems("engineers", {}) ==
        "engineer: a value is needed here\nname: a value is needed here\n");
}

TEST_CASE("a component may be empty although it is part of the key") {
  CHECK(problems("contributions", contribution({{"component", ""}})) == "");
}

TEST_CASE("an unknown id names the nearest and all that there are") {
  CHECK(problems("contributions", contribution({{"role", "menber"}})) ==
        "role: there is no menber; did you mean member? "
        "There are: member, team-lead, service-lead\n");
}

TEST_CASE("ids that no rulebook knows are warnings where they are kept") {
  const Given given = contribution({{"role", "captain"}, {"component", "pc"}});
  const Findings found =
      check_record(test::shipped_rulebook(), kind("contributions"),
                   values_of(kind("contributions"), given), nullptr, UnknownIds::kept);
  CHECK(test::lines_of(found.problems).empty());
  CHECK(found.warnings.size() == 2);
}

TEST_CASE("an unknown id that is near to none names all that there are") {
  CHECK(problems("expertise", {{"engineer", "E1"},
                               {"specialty", "hardware"},
                               {"area", "components"},
                               {"since_on", "2020-01-01"},
                               {"depth", "zzzzzzzz"}}) ==
        "depth: there is no zzzzzzzz; there are: independent, guiding\n");
}

TEST_CASE("every unknown member of a set is told") {
  const std::string told =
      problems("projects", {{"project", "P"}, {"name", "P"}, {"flags", "always-on;zzzz;yyyyyy"}});
  CHECK(told.find("flags: there is no zzzz;") != std::string::npos);
  CHECK(told.find("flags: there is no yyyyyy;") != std::string::npos);
  CHECK(told.find("always-on;") == std::string::npos);
}

TEST_CASE("a category is one of its own scale") {
  CHECK(problems("projects", {{"project", "P"}, {"name", "P"}, {"service_size", "medium"}}) ==
        "service_size: there is no medium; there are: specific-customer, area-team, whole-area\n");
}

TEST_CASE("an activity of another specialty is told with those there are") {
  CHECK(problems("contributions", contribution({{"activity", "design"}})) ==
        "activity: design is not one of software; "
        "that has: introduction, upkeep, maintenance\n");
}

TEST_CASE("a component of a specialty without components has to be empty") {
  CHECK(problems("contributions",
                 contribution({{"specialty", "facility"}, {"activity", "design"}})) ==
        "component: facility has none of these: leave it empty instead of database\n");
}

TEST_CASE("an unknown specialty is told once, not for all that hangs on it") {
  CHECK(problems("contributions", contribution({{"specialty", "sofware"}})) ==
        "specialty: there is no sofware; did you mean software? "
        "There are: hardware, software, facility\n");
}

TEST_CASE("an unknown outcome is told") {
  const std::string told = problems("contributions", contribution({{"outcome", "succes"}}));
  CHECK(told.starts_with("outcome: there is no succes; did you mean success?"));
}

TEST_CASE("what spans fields is checked with the rest") {
  CHECK(problems("contributions", contribution({{"end_on", "2019-01-01"}, {"role", ""}})) ==
        "role: a value is needed here\nend_on: 2019-01-01 is before 2020-01-01\n");
}

TEST_CASE("an examination that no rulebook knows is a warning only") {
  const Findings found =
      findings("exams", {{"engineer", "E1"}, {"exam", "ZZZZ"}, {"passed_on", "2020-01-01"}});
  CHECK(test::lines_of(found.problems) == "");
  CHECK(test::lines_of(found.warnings) ==
        "exam: no rulebook knows the examination ZZZZ; it is kept\n");
}

TEST_CASE("an examination that a rulebook knows is no warning") {
  CHECK(findings("exams", {{"engineer", "E1"}, {"exam", "AP"}, {"passed_on", "2020-01-01"}})
            .warnings.empty());
}

TEST_CASE("choices are those of the specialty, or all without one") {
  CHECK(ids("contributions", "activity", "hardware") ==
        std::vector<std::string>{"introduction", "upkeep", "maintenance"});
  CHECK(ids("contributions", "activity").size() == 7);
  CHECK(ids("contributions", "component", "facility").empty());
}

TEST_CASE("levels are those of the specialty's cells, each once") {
  CHECK(ids("goals", "level", "software") == std::vector<std::string>{"3", "5"});
  CHECK(ids("goals", "level", "hardware") == std::vector<std::string>{"5"});
  CHECK(ids("goals", "level") == std::vector<std::string>{"3", "5"});
}

TEST_CASE("a level that only another specialty has is refused, and one that none has") {
  const Given goal = {{"engineer", "E1"}, {"specialty", "hardware"}, {"set_on", "2020-01-01"}};
  const auto at_level = [&](const std::string& level) {
    Given given = goal;
    given["level"] = level;
    return problems("goals", given);
  };
  CHECK(at_level("5") == "");
  CHECK(at_level("3") == "level: 3 is not one of hardware; that has: 5\n");
  CHECK(at_level("6") == "level: there is no 6; there are: 5\n");
}

TEST_CASE("a field without a catalogue has no choices") { CHECK(ids("engineers", "name").empty()); }

TEST_CASE("outcomes have labels in both languages") {
  const model::Kind& of = kind("contributions");
  for (const auto& entry : choices(test::shipped_rulebook(), of.fields[*of.position("outcome")])) {
    CHECK(entry.label.en != entry.label.ja);
  }
}

TEST_CASE("a contribution that leaves its project's dates is odd at either end") {
  const model::Values project =
      values_of(kind("projects"), {{"start_on", "2020-02-01"}, {"end_on", "2020-12-31"}});
  const model::Values inside =
      values_of(kind("contributions"), {{"start_on", "2020-02-01"}, {"end_on", "2020-12-31"}});
  const model::Values outside =
      values_of(kind("contributions"), {{"start_on", "2020-01-31"}, {"end_on", "2021-01-01"}});
  CHECK(outside_project(kind("contributions"), inside, kind("projects"), project).empty());
  CHECK(
      test::lines_of(outside_project(kind("contributions"), outside, kind("projects"), project)) ==
      "start_on: 2020-01-31 is before the project's first day, 2020-02-01\n"
      "end_on: 2021-01-01 is after the project's last day, 2020-12-31\n");
}

TEST_CASE("a project without dates bounds nothing") {
  const model::Values project = values_of(kind("projects"), {});
  const model::Values some = values_of(kind("contributions"), {{"start_on", "1900-01-01"}});
  CHECK(outside_project(kind("contributions"), some, kind("projects"), project).empty());
}
