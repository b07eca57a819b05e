#include "rules/rulebook.h"

#include "catch.h"

using namespace tassei;
using namespace tassei::rules;

namespace {

Range range(std::optional<double> lower, bool from, std::optional<double> upper, bool to) {
  return {
      .measure = 0, .lower = lower, .upper = upper, .lower_inclusive = from, .upper_inclusive = to};
}

Date day(std::string_view iso) { return *Date::parse(iso); }

Rules from(std::optional<Date> valid_from) {
  Rules rules;
  rules.valid_from = valid_from;
  return rules;
}

}  // namespace

TEST_CASE("an inclusive end belongs to a range, an exclusive one doesn't") {
  CHECK(range(1, true, 2, true).contains(1));
  CHECK(range(1, true, 2, true).contains(2));
  CHECK_FALSE(range(1, false, 2, true).contains(1));
  CHECK_FALSE(range(1, true, 2, false).contains(2));
  CHECK(range(1, false, 2, false).contains(1.5));
}

TEST_CASE("an open end takes every number on its side") {
  CHECK(range(5, true, std::nullopt, true).contains(1e12));
  CHECK_FALSE(range(5, true, std::nullopt, true).contains(4.999));
  CHECK(range(std::nullopt, true, 5, false).contains(0));
}

TEST_CASE("the version that decides is the latest that has begun") {
  Specialty specialty;
  specialty.versions = {from(day("2020-04-01")), from(day("2024-04-01"))};
  CHECK(specialty.at(day("2020-03-31")) == nullptr);
  CHECK(specialty.at(day("2020-04-01")) == &specialty.versions[0]);
  CHECK(specialty.at(day("2024-03-31")) == &specialty.versions[0]);
  CHECK(specialty.at(day("2024-04-01")) == &specialty.versions[1]);
}

TEST_CASE("a version without a day decides from the first day there is") {
  Specialty specialty;
  specialty.versions = {from(std::nullopt)};
  CHECK(specialty.at(Date::first()) == &specialty.versions[0]);
}

TEST_CASE("the lowest grade from a number on is the next one there is") {
  Rules rules;
  rules.grades.resize(2);
  rules.grades[0].number = 3;
  rules.grades[1].number = 5;
  CHECK(rules.lowest_grade_from(1) == 0);
  CHECK(rules.lowest_grade_from(3) == 0);
  CHECK(rules.lowest_grade_from(4) == 1);
  CHECK(rules.lowest_grade_from(6) == 2);
  CHECK(rules.grade(4) == nullptr);
  CHECK(rules.grade(5) == &rules.grades[1]);
}

TEST_CASE("a cell has the parts that were put into it") {
  Cell cell;
  cell.mentoring = MentoringPart{.clause = {.item = 4, .level = 5}};
  CHECK(cell.has(PartKind::mentoring));
  CHECK_FALSE(cell.has(PartKind::exam));
  CHECK(cell.clause(PartKind::mentoring).item == 4);
}

TEST_CASE("a project has a column for each scale and each measure") {
  Rulebook rulebook;
  rulebook.catalogues.scales.entries = {{{.id = "reach", .label = {"範囲", "Reach"}}, {}}};
  Measure seats{{.id = "seats", .label = {"席数", "Seats"}}, {"席", "seats"}, true};
  rulebook.catalogues.measures.entries = {seats};
  const model::ProjectColumns columns = project_columns(rulebook);
  CHECK(columns.sizes.at(0).name == "reach_size");
  CHECK(columns.sizes.at(0).about == "reach");
  CHECK(columns.measures.at(0).name == "seats");
  CHECK(columns.measures.at(0).whole);
}

TEST_CASE("other scales and measures have columns as well, unless they can't be columns") {
  Rulebook rulebook;
  rulebook.other_scales = {"span", "span", "a b", "\"", ""};
  rulebook.other_measures = {"lines", "span_size", "note", "-x"};
  const model::ProjectColumns columns = project_columns(rulebook);
  REQUIRE(columns.sizes.size() == 1);
  CHECK(columns.sizes[0].name == "span_size");
  REQUIRE(columns.measures.size() == 1);
  CHECK(columns.measures[0].name == "lines");
}
