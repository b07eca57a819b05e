#include "catch.h"
#include "unit/rules/evaluate_world.h"

using namespace tassei::rules;

namespace {

/// The numbers of the grades that a project meets, and `c` and `s` where it has the complexity and
/// the size of level 2.
std::string standing(const World& world, const Projects::Given& given) {
  Projects projects(world.rulebook);
  const Rules& rules = world.rulebook.specialties.entries[0].versions[0];
  const Projects::Standing standing = projects.standing(projects.add(given), rules);
  std::string text;
  for (std::size_t i = 0; i < rules.grades.size(); ++i) {
    if ((standing.grades >> i) & 1U) text += std::to_string(rules.grades[i].number);
  }
  if (standing.complex_cells & 2U) text += "c";
  if (standing.sized_cells & 2U) text += "s";
  return text;
}

Facts::GivenContribution contribution(std::uint32_t project, std::string_view activity,
                                      std::string_view component, std::string_view outcome) {
  return {project, "alpha", activity, component, "2001-01-01", "2002-01-01", "r0", outcome};
}

}  // namespace

TEST_CASE("a project has a grade where it has its flags and its size") {
  World world;
  CHECK(standing(world, {"P", {"f0"}, {{"s", "c0"}}, {}}) == "1");
  CHECK(standing(world, {"P", {}, {{"s", "c0"}}, {}}).empty());
  CHECK(standing(world, {"P", {"f0"}, {}, {}}).empty());
}

TEST_CASE("a size may ask for more flags") {
  World world;
  CHECK(standing(world, {"P", {"f0", "f1"}, {{"s", "c1"}}, {}}) == "1c");
  CHECK(standing(world, {"P", {"f0", "f1", "f2"}, {{"s", "c1"}}, {}}) == "12cs");
}

TEST_CASE("a flag of another list doesn't count") {
  World world;
  CHECK(standing(world, {"P", {"f0", "g"}, {{"s", "c2"}}, {}}) == "1s");
}

TEST_CASE("a measure reaches the category whose range it is in") {
  World world;
  CHECK(standing(world, {"P", {"f0", "f1"}, {}, {{"m", 4.99}}}) == "1c");
  CHECK(standing(world, {"P", {"f0", "f1"}, {}, {{"m", 5}}}) == "12cs");
  CHECK(standing(world, {"P", {"f0", "f1"}, {}, {{"m", 0.99}}}) == "c");
}

TEST_CASE("of what is declared and measured the larger counts") {
  World world;
  CHECK(standing(world, {"P", {"f0", "f1"}, {{"t", "t1"}}, {{"m", 1}}}) == "12cs");
  CHECK(standing(world, {"P", {"f0", "f1"}, {{"t", "t0"}}, {{"m", 7}}}) == "12cs");
}

TEST_CASE("unknown flags, sizes and measures of a project are passed over") {
  World world;
  CHECK(standing(world, {"P", {"f0", "?"}, {{"s", "c0"}, {"s", "?"}, {"?", "c2"}}, {{"?", 9}}}) ==
        "1");
}

TEST_CASE("a grade that asks for nothing is everybody's") {
  World world;
  world.rules().grades[0].complexity = {};
  world.rules().grades[0].size.clear();
  CHECK(standing(world, {"P", {}, {}, {}}) == "1");
}

TEST_CASE("flags are counted per project") {
  World world;
  Projects projects(world.rulebook);
  const auto one = projects.add({"P1", {"f0", "f1", "g"}, {}, {}});
  const auto two = projects.add({"P2", {"f2"}, {}, {}});
  const std::vector<Id> flags = {0, 1, 2};
  CHECK(projects.flags_among(one, flags) == 2);
  CHECK(projects.flags_among(two, flags) == 1);
}

TEST_CASE("only what can ever count becomes a fact") {
  World world;
  Facts facts(world.rulebook);
  for (const char* outcome : {"planned", "ongoing", "abandoned", "?"}) {
    facts.add_contribution(contribution(0, "a", "x", outcome));
  }
  facts.add_contribution(contribution(0, "?", "x", "success"));
  facts.add_contribution(contribution(0, "a", "?", "success"));
  facts.add_expertise("alpha", "?", "2001-01-01", "d0", "");
  facts.add_expertise("alpha", "e0", "2001-01-01", "?", "");
  facts.add_achievement("?", "k0", "2001-01-01", "work");
  facts.add_exam("?", "2001-01-01");
  facts.finish();
  CHECK(facts.contributions().empty());
  CHECK(facts.expertise().empty());
  CHECK(facts.achievements().empty());
  CHECK(facts.exams().empty());
}

TEST_CASE("records with an id that no rulebook has are counted as left out") {
  World world;
  Facts facts(world.rulebook);
  facts.add_contribution(contribution(0, "nothing", "", "success"));
  facts.add_contribution(contribution(0, "nothing", "", "planned"));
  facts.add_expertise("omega", "area", "2001-01-01", "d0", "");
  facts.add_achievement("omega", "kind", "2001-01-01", "T");
  facts.add_exam("nothing", "2001-01-01");
  CHECK(facts.left_out() == 3);
}

TEST_CASE("a contribution may name no component") {
  World world;
  Facts facts(world.rulebook);
  facts.add_contribution(contribution(0, "a", "", "completed"));
  facts.finish();
  REQUIRE(facts.contributions().size() == 1);
  CHECK(facts.contributions()[0].component == kNone);
}

TEST_CASE("contributions stand in the order of their keys") {
  World world;
  Projects projects(world.rulebook);
  projects.add({"P1", {}, {}, {}});
  projects.add({"P2", {}, {}, {}});
  world.rulebook.catalogues.components.entries[0].id = "zz";
  Facts facts(world.rulebook);
  facts.add_contribution(contribution(1, "a", "", "success"));
  facts.add_contribution(contribution(0, "b", "zz", "success"));
  facts.add_contribution(contribution(0, "b", "y", "success"));
  facts.add_contribution(contribution(0, "b", "", "success"));
  facts.finish();
  std::string order;
  for (std::uint32_t i = 0; i < 4; ++i) {
    const auto key = key_of(world.rulebook, projects, facts, {FactKind::contribution, i});
    order += key[0].second + key[3].second + " ";
  }
  CHECK(order == "P1 P1y P1zz P2 ");
}

TEST_CASE("a key names its columns") {
  World world;
  Projects projects(world.rulebook);
  Facts facts(world.rulebook);
  facts.add_achievement("alpha", "k0", "2001-01-01", "A title");
  using Key = std::vector<std::pair<std::string, std::string>>;
  CHECK(key_of(world.rulebook, projects, facts, {FactKind::achievement, 0}) ==
        Key{{"specialty", "alpha"},
            {"kind", "k0"},
            {"achieved_on", "2001-01-01"},
            {"title", "A title"}});
}

TEST_CASE("cleared facts are gone") {
  World world;
  Facts facts(world.rulebook);
  facts.add_mentoring("junior", "2001-01-01");
  facts.clear();
  CHECK(facts.mentorings().empty());
}
