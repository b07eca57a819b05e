#include "rules/goal.h"

#include "catch.h"
#include "unit/rules/evaluate_world.h"

using namespace tassei::rules;

namespace {

/// Level 1 from 2001 to 2003, and again from 2005; never level 2.
World came_back() {
  World world;
  world.add_projects().contribution({"G1", "2000-01-01"});
  world.expertise({.area = "e0", .since_on = "2001-01-01", .until_on = "2003-12-31"});
  world.expertise({.area = "e0", .since_on = "2005-01-01"});
  return world;
}

}  // namespace

TEST_CASE("a goal is reached while its level is held, since that run began") {
  World world = came_back();
  CHECK(world.goal(1, "", "2003-12-31").state == GoalState::reached);
  CHECK(world.goal(1, "", "2003-12-31").since == day("2001-01-01"));
  CHECK(world.goal(1, "", "2006-01-01").since == day("2005-01-01"));
  CHECK_FALSE(world.goal(1, "", "2006-01-01").missing.has_value());
}

TEST_CASE("a goal whose level was lost is reached no more") {
  World world = came_back();
  CHECK(world.goal(1, "", "2004-01-01").state == GoalState::on_the_way);
  CHECK_FALSE(world.goal(1, "", "2004-01-01").since.has_value());
}

TEST_CASE("a goal is reached by a higher level that doesn't meet what the lower one asks for") {
  World world;
  world.add_projects().add_the_rest();
  world.cell(1).engagements->at_least = 9;
  world.contribution({"G1", "2001-01-01"}).contribution({"G2", "2002-01-01"});
  world.contribution({"T1", "2003-01-01"});
  REQUIRE_FALSE(world.explain(1, "2003-01-01").met);
  CHECK(world.goal(1, "", "2003-01-01").state == GoalState::reached);
  CHECK(world.goal(1, "", "2003-01-01").since == day("2003-01-01"));
}

TEST_CASE("a goal is overdue after its last day, not on it") {
  World world = came_back();
  CHECK(world.goal(2, "2006-03-31", "2006-03-31").state == GoalState::on_the_way);
  CHECK(world.goal(2, "2006-03-31", "2006-04-01").state == GoalState::overdue);
}

TEST_CASE("a goal that was reached late is reached") {
  World world = came_back();
  CHECK(world.goal(1, "2000-12-31", "2002-01-01").state == GoalState::reached);
}

TEST_CASE("a goal that isn't reached says what its cell lacks on the day") {
  World world = came_back();
  const auto missing = world.goal(2, "", "2006-01-01").missing;
  REQUIRE(missing);
  CHECK(missing->level == 2);
  CHECK_FALSE(missing->met);
  CHECK(missing->at == day("2006-01-01"));
}

TEST_CASE("a level that the rules of the day lack has nothing to be missing") {
  World world = came_back();
  CHECK(world.goal(4, "2005-12-31", "2006-01-01").state == GoalState::overdue);
  CHECK_FALSE(world.goal(4, "", "2006-01-01").missing.has_value());
}

TEST_CASE("a goal in a specialty that no rulebook knows can't be reached") {
  const World world;
  const Projects projects(world.rulebook);
  const Facts facts(world.rulebook);
  const Goal goal = {.specialty = kNone, .level = 1, .due_on = {}};
  const auto standing = standing_of(goal, world.rulebook, Evaluator(world.rulebook, projects),
                                    facts, day("2006-01-01"));
  CHECK(standing.state == GoalState::on_the_way);
  CHECK_FALSE(standing.missing.has_value());
}
