#include "rules/project_verdict.h"

#include "catch.h"
#include "unit/rules/evaluate_world.h"

using namespace tassei::rules;

namespace {

/// Specialty `alpha` of World: grade 1 takes a flag and `s` from c0 (or `t` from t0), grade 2 two
/// flags and `s` from c2, or from c1 with three flags, or `t` from t1.
ProjectVerdict verdict(const Projects::Given& project) {
  const World world;
  return project_verdict(world.rulebook.catalogues,
                         world.rulebook.specialties.entries[0].versions[0], project);
}

const OptionVerdict& option(const ProjectVerdict& verdict, std::size_t grade, std::size_t place) {
  return verdict.grades.at(grade).options.at(place);
}

}  // namespace

TEST_CASE("a project is of the highest grade that it meets, and the next one is named") {
  const auto low = verdict({"P", {"f0"}, {{"s", "c2"}}, {}});
  CHECK(low.grade == 1);
  CHECK(low.held()->grade == 1);
  CHECK(low.next()->grade == 2);
  const auto high = verdict({"P", {"f0", "f1"}, {{"s", "c2"}}, {}});
  CHECK(high.grade == 2);
  CHECK(high.next() == nullptr);
  CHECK(verdict({"P", {}, {{"s", "c2"}}, {}}).held() == nullptr);
}

TEST_CASE("the verdict agrees with the grades that projects are given") {
  const std::vector<Projects::Given> projects = {{"A", {"f0"}, {{"s", "c0"}}, {}},
                                                 {"B", {"f0", "f1", "f2"}, {{"s", "c1"}}, {}},
                                                 {"C", {"f0", "f1"}, {{"s", "c1"}}, {}},
                                                 {"D", {"f0", "g"}, {{"s", "c2"}}, {}},
                                                 {"E", {"f0", "f1"}, {}, {{"m", 5}}},
                                                 {"F", {"f0", "f1"}, {}, {{"m", 4}}},
                                                 {"G", {}, {}, {}}};
  const World world;
  const Rules& rules = world.rulebook.specialties.entries[0].versions[0];
  Projects graded(world.rulebook);
  for (const Projects::Given& each : projects) {
    INFO(each.code);
    const auto met = graded.standing(graded.add(each), rules).grades;
    const auto told = project_verdict(world.rulebook.catalogues, rules, each);
    for (std::size_t i = 0; i < rules.grades.size(); ++i) {
      CHECK(told.grades[i].met == (((met >> i) & 1U) != 0));
    }
  }
}

TEST_CASE("each option says how many flags it takes beyond those that there are") {
  const auto small = verdict({"P", {"f0"}, {{"s", "c1"}}, {}});
  CHECK_FALSE(option(small, 1, 0).category_met);
  CHECK(option(small, 1, 0).flags_missing == 1);
  CHECK(option(small, 1, 1).category_met);
  CHECK(option(small, 1, 1).flags_missing == 2);
}

TEST_CASE("a grade is met exactly when its flags and one of its options are") {
  const auto project = verdict({"P", {"f0", "f1", "f2"}, {{"s", "c1"}}, {}});
  CHECK(project.grades[1].met);
  CHECK_FALSE(option(project, 1, 0).met());
  CHECK(option(project, 1, 1).met());
}

TEST_CASE("only the specialty's flags are told") {
  const auto project = verdict({"P", {"g", "f2", "f0"}, {}, {}});
  CHECK(project.flags == std::vector<Id>{0, 2});
  CHECK(project.others == std::vector<Id>{1, 3});
}

TEST_CASE("a size says by which measure it is reached, or that it is declared") {
  const auto measured = verdict({"P", {}, {{"t", "t0"}}, {{"m", 5}}});
  CHECK(measured.sizes.at(1).category == 1);
  CHECK(measured.sizes.at(1).measures == std::vector<Id>{0});
  const auto declared = verdict({"P", {}, {{"t", "t1"}}, {{"m", 4}}});
  CHECK(declared.sizes.at(1).category == 1);
  CHECK(declared.sizes.at(1).measures.empty());
  CHECK(verdict({"P", {}, {}, {}}).sizes.at(1).category == kNone);
}
