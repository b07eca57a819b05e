#include "rules/losses.h"

#include "catch.h"
#include "unit/rules/evaluate_world.h"

using namespace tassei::rules;

TEST_CASE("a level that falls is a loss, and one that rises is to come but no loss") {
  World world;
  world.add_projects().contribution({"G1", "2000-01-01"});
  world.expertise({.area = "e0", .since_on = "2001-01-01", .until_on = "2003-12-31"});
  CHECK(world.losses("2000-12-31", "2010-01-01") == "2004-01-01 1>0 -expertise e0 2001-01-01");
  CHECK(world.upcoming("2000-12-31", "2010-01-01") ==
        "2001-01-01 0>1 +expertise e0 2001-01-01; 2004-01-01 1>0 -expertise e0 2001-01-01");
}

TEST_CASE("a loss is on the first day without it, after the first day asked about") {
  World world;
  world.add_projects().contribution({"G1", "2000-01-01"});
  world.expertise({.area = "e0", .since_on = "2001-01-01", .until_on = "2003-12-31"});
  CHECK(world.losses("2003-12-31", "2004-01-01") != "");
  CHECK(world.losses("2004-01-01", "2005-01-01") == "");
  CHECK(world.losses("2003-01-01", "2003-12-31") == "");
}

TEST_CASE("a level that is no longer earned but still deemed is a loss") {
  World world;
  world.add_projects().contribution({"G1", "2000-01-01"}).exam("X", "2000-06-01");
  world.expertise({.area = "e0", .since_on = "2001-01-01", .until_on = "2003-12-31"});
  CHECK(world.losses("2002-01-01", "2010-01-01") == "2004-01-01 1>1 -expertise e0 2001-01-01");
}

TEST_CASE("an expertise that the level was explained by is told although another takes its place") {
  World world;
  world.add_projects().contribution({"G1", "2000-01-01"});
  world.expertise({.area = "e0", .since_on = "2001-01-01", .until_on = "2003-12-31"});
  world.expertise({.area = "e0", .since_on = "2002-01-01"});
  CHECK(world.losses("2002-01-01", "2010-01-01") == "2004-01-01 1>1 -expertise e0 2001-01-01");
}

TEST_CASE("an expertise that nothing rests on is not told") {
  World world;
  world.add_projects().contribution({"G1", "2000-01-01"});
  world.expertise({.area = "e0", .since_on = "2001-01-01"});
  world.expertise({.area = "e1", .since_on = "2001-01-01", .until_on = "2003-12-31"});
  world.expertise({.area = "e0", .since_on = "2002-01-01", .until_on = "2003-12-31"});
  CHECK(world.losses("2002-01-01", "2010-01-01") == "");
}
