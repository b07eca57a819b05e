#include "catch.h"
#include "unit/rules/evaluate_world.h"

using namespace tassei::rules;

TEST_CASE("causes are the records of the day that the changed parts could count") {
  World world;
  world.add_projects().add_the_rest();
  world.contribution({"G1", "2001-01-01"})
      .contribution({"T1", "2003-01-01"})
      .contribution({"G2", "2003-01-01"});
  world.contribution({"L", "2003-01-01"})
      .achievement("k2", "2003-01-01")
      .mentoring("other", "2003-01-01");
  CHECK(world.changes() ==
        "2003-01-01 0>2 indicator: +contributions G2 a x 1990-01-01, "
        "+contributions L a x 1990-01-01, +contributions T1 a x 1990-01-01");
}

TEST_CASE("records that end are causes of a fall") {
  World world;
  world.add_projects().contribution({"G1", "2000-01-01"}).exam("Y", "2001-01-01");
  world.expertise({.area = "e0", .since_on = "2002-01-01", .until_on = "2003-12-31"});
  CHECK(world.changes() ==
        "2001-01-01 0>1 exam: +exams Y 2001-01-01; "
        "2002-01-01 1>1 indicator: +expertise e0 2002-01-01; "
        "2004-01-01 1>1 exam: -expertise e0 2002-01-01");
}

TEST_CASE("a window that closes is a cause") {
  World world;
  world.choose([](Choices& choices) { choices.window_years = 1; });
  world.add_projects().contribution({"G1", "2001-01-01"}).expertise({"e0", "2000-01-01"});
  CHECK(world.changes() ==
        "2001-01-01 0>1 indicator: +contributions G1 a x 1990-01-01; "
        "2002-01-01 1>0 : -contributions G1 a x 1990-01-01");
}

TEST_CASE("a change undone on the same day is none") {
  World world;
  world.add_projects().contribution({"G1", "2001-01-01"});
  world.expertise({.area = "e0", .since_on = "2000-01-01", .until_on = "2003-12-31"});
  world.expertise({.area = "e0", .since_on = "2004-01-01"});
  CHECK(world.changes() == "2001-01-01 0>1 indicator: +contributions G1 a x 1990-01-01");
}

TEST_CASE("a better provenance is no change") {
  World world;
  world.exam("Y", "2001-01-01").exam("X", "2002-01-01");
  CHECK(world.changes() == "2001-01-01 0>1 exam: +exams Y 2001-01-01");
}

TEST_CASE("parts of the old cell are causes too") {
  World world;
  world.add_projects().add_the_rest().expertise({"e0", "2000-01-01"});
  world.contribution({"G1", "2001-01-01"})
      .contribution({"G2", "2001-01-01"})
      .contribution({"T1", "2002-01-01"});
  world.exam("X", "2002-01-01");
  CHECK(world.changes() ==
        "2001-01-01 0>1 indicator: +contributions G1 a x 1990-01-01, "
        "+contributions G2 a x 1990-01-01; "
        "2002-01-01 1>2 indicator: +contributions T1 a x 1990-01-01, +exams X 2002-01-01");
}

TEST_CASE("a contribution is the cause where an examination waited for it") {
  World world;
  world.choose([](Choices& choices) { choices.exam_policy = ExamPolicy::with_engagement; });
  world.add_projects().exam("X", "2001-01-01");
  world.contribution({.project = "L", .end_on = "2002-01-01", .activity = "p", .role = "r0"});
  CHECK(world.changes() == "2002-01-01 0>1 exam: +contributions L p x 1990-01-01");
}

TEST_CASE("a version that takes over is the cause of what it changes") {
  World world;
  world.add_projects().expertise({"e0", "2000-01-01"}).contribution({"G1", "2001-01-01"});
  world.add_version("2004-06-01");
  world.cell(1, 1).engagements->at_least = 2;
  world.contribution({.project = "G1", .end_on = "2004-06-01", .activity = "b"});
  CHECK(world.changes() ==
        "2001-01-01 0>1 indicator: +contributions G1 a x 1990-01-01; "
        "2004-06-01 1>0 : +rulebooks book 2004-06-01");
}

TEST_CASE("the first version is the cause of what was earned before it") {
  World world;
  world.add_version("2004-06-01");
  world.rulebook.specialties.entries[0].versions.erase(
      world.rulebook.specialties.entries[0].versions.begin());
  world.exam("X", "2001-01-01");
  CHECK(world.changes() == "2004-06-01 0>1 exam: +rulebooks book 2004-06-01");
}

TEST_CASE("a record of the first day there is causes a change on it") {
  World world;
  world.exam("X", "1900-01-01");
  CHECK(world.changes() == "1900-01-01 0>1 exam: +exams X 1900-01-01");
}
