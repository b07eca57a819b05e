#include "catch.h"
#include "unit/rules/evaluate_world.h"

using namespace tassei::rules;

namespace {

/// Three engagements that carry level 2, of which the last ends on 2003-01-01.
World three() {
  World world;
  world.add_projects().add_the_rest();
  world.contribution({"G1", "2001-01-01"})
      .contribution({"G2", "2002-01-01"})
      .contribution({"T1", "2003-01-01"});
  return world;
}

}  // namespace

TEST_CASE("nothing is held without records") {
  World world;
  CHECK(world.segments().empty());
}

TEST_CASE("a level begins on the day on which its last part is met") {
  CHECK(three().segments() == "2003-01-01 2 indicator standard");
}

TEST_CASE("an engagement counts from its first contribution that has all by itself") {
  World world;
  world.add_projects()
      .add_the_rest()
      .contribution({"G1", "2001-01-01"})
      .contribution({"G2", "2001-01-01"});
  world.contribution({.project = "T1", .end_on = "2002-01-01", .role = "r0"});
  world.contribution(
      {.project = "T1", .end_on = "2003-01-01", .activity = "b", .outcome = "completed"});
  world.contribution({.project = "T1", .end_on = "2004-01-01", .activity = "p"});
  world.contribution({.project = "T1", .end_on = "2005-01-01", .start_on = "1991-01-01"});
  CHECK(world.segments() == "2005-01-01 2 indicator standard");
}

TEST_CASE("contributions on one project are one engagement") {
  World world;
  world.add_projects()
      .add_the_rest()
      .contribution({"G1", "2001-01-01"})
      .contribution({"T1", "2001-01-01"});
  world.contribution({.project = "T1", .end_on = "2002-01-01", .activity = "b"});
  CHECK(world.segments().empty());
}

TEST_CASE("each contribution is an engagement where contributions are counted") {
  World world;
  world.choose([](Choices& choices) { choices.count = CountBy::contributions; });
  world.add_projects()
      .add_the_rest()
      .contribution({"G1", "2001-01-01"})
      .contribution({"T1", "2001-01-01"});
  world.contribution({.project = "T1", .end_on = "2002-01-01", .activity = "b"});
  CHECK(world.segments() == "2002-01-01 2 indicator standard");
}

TEST_CASE("every counted engagement needs the role") {
  World world;
  world.add_projects()
      .add_the_rest()
      .contribution({"G2", "2002-01-01"})
      .contribution({"T1", "2002-01-01"});
  world.contribution({.project = "G1", .end_on = "2003-01-01", .role = "r0"});
  CHECK(world.segments().empty());
}

TEST_CASE("an engagement without the role counts where only the top ones need it") {
  World world;
  world.choose([](Choices& choices) { choices.role_applies_to = RoleAppliesTo::top; });
  world.add_projects()
      .add_the_rest()
      .contribution({"G2", "2002-01-01"})
      .contribution({"T1", "2002-01-01"});
  world.contribution({.project = "G1", .end_on = "2003-01-01", .role = "r0"});
  CHECK(world.segments() == "2003-01-01 2 indicator standard");
}

TEST_CASE("an engagement of the top grade needs the role in either case") {
  World world;
  world.choose([](Choices& choices) { choices.role_applies_to = RoleAppliesTo::top; });
  world.add_projects()
      .add_the_rest()
      .contribution({"G1", "2002-01-01"})
      .contribution({"G2", "2002-01-01"});
  world.contribution({.project = "T1", .end_on = "2003-01-01", .role = "r0"});
  CHECK(world.segments().empty());
}

TEST_CASE("where no top grade is asked for the role applies to all") {
  World world;
  world.choose([](Choices& choices) { choices.role_applies_to = RoleAppliesTo::top; });
  world.cell(1).engagements->filter.roles = {1, 2};
  world.add_projects().expertise({"e0", "2000-01-01"});
  world.contribution({.project = "G1", .end_on = "2003-01-01", .role = "r0"});
  CHECK(world.segments().empty());
}

TEST_CASE("a project below the lowest grade is no engagement") {
  World world;
  world.add_projects().expertise({"e0", "2000-01-01"}).contribution({"L", "2001-01-01"});
  CHECK(world.segments().empty());
}

TEST_CASE("any project will do where no grade is asked for") {
  World world;
  world.cell(1).engagements->grade = 0;
  world.add_projects().expertise({"e0", "2000-01-01"}).contribution({"L", "2001-01-01"});
  CHECK(world.segments() == "2001-01-01 1 indicator standard");
}

TEST_CASE("a component of another specialty is none") {
  World world = World();
  world.add_projects().add_the_rest();
  world.contribution({.project = "G1", .end_on = "2001-01-01", .component = "other"});
  world.contribution({.project = "G2", .end_on = "2001-01-01", .component = ""});
  world.contribution({.project = "T1", .end_on = "2001-01-01", .component = ""});
  CHECK(world.segments().empty());
}

TEST_CASE("so many engagements share one component as a rulebook asks for") {
  World world;
  world.choose([](Choices& choices) { choices.main_component_min = 2; });
  world.add_projects().add_the_rest();
  world.contribution({.project = "G1", .end_on = "2001-01-01", .component = "x"});
  world.contribution({.project = "G2", .end_on = "2002-01-01", .component = "y"});
  world.contribution({.project = "T1", .end_on = "2003-01-01", .component = ""});
  world.contribution({.project = "T1", .end_on = "2004-01-01", .component = "y"});
  CHECK(world.segments() == "2004-01-01 2 indicator standard");
}

TEST_CASE("two contributions of one engagement share no component") {
  World world;
  world.choose([](Choices& choices) { choices.main_component_min = 2; });
  world.add_projects().add_the_rest();
  world.contribution({.project = "G1", .end_on = "2001-01-01"});
  world.contribution({.project = "G1", .end_on = "2001-01-01", .activity = "b"});
  world.contribution({.project = "G2", .end_on = "2001-01-01", .component = "y"});
  world.contribution({.project = "T1", .end_on = "2001-01-01", .component = ""});
  CHECK(world.segments().empty());
}

TEST_CASE("a window closes on the same day so many years later") {
  World world;
  world.choose([](Choices& choices) { choices.window_years = 5; });
  world.add_projects().expertise({"e0", "2000-01-01"}).contribution({"G1", "2004-02-29"});
  CHECK(world.segments() == "2004-02-29 1 indicator standard; 2009-02-28 0");
}

TEST_CASE("windows of one engagement unite") {
  World world;
  world.choose([](Choices& choices) { choices.window_years = 2; });
  world.add_projects().expertise({"e0", "2000-01-01"}).contribution({"G1", "2001-01-01"});
  world.contribution({.project = "G1", .end_on = "2003-01-01", .activity = "b"});
  world.contribution({.project = "G1", .end_on = "2005-01-02", .component = "y"});
  CHECK(world.segments() ==
        "2001-01-01 1 indicator standard; 2005-01-01 0; 2005-01-02 1 indicator standard; "
        "2007-01-02 0");
}

TEST_CASE("a window that reaches past the last year never closes") {
  World world;
  world.choose([](Choices& choices) { choices.window_years = 7999; });
  world.add_projects().expertise({"e0", "2000-01-01"}).contribution({"G1", "2001-01-01"});
  CHECK(world.segments() == "2001-01-01 1 indicator standard");
}

TEST_CASE("cells may have different windows") {
  World world = three();
  world.cell(1).choices.window_years = 9;
  world.cell(2).choices.window_years = 3;
  world.expertise({"e0", "2000-01-01"});
  CHECK(world.segments() ==
        "2001-01-01 1 indicator standard; 2003-01-01 2 indicator standard; "
        "2004-01-01 1 indicator standard; 2012-01-01 0");
}

TEST_CASE("expertise counts on its last day") {
  World world;
  world.add_projects().contribution({"G1", "2001-01-01"});
  world.expertise({.area = "e0", .since_on = "2002-01-01", .until_on = "2003-12-31"});
  CHECK(world.segments() == "2002-01-01 1 indicator standard; 2004-01-01 0");
}

TEST_CASE("expertise until the last day there is has no end") {
  World world;
  world.add_projects().contribution({"G1", "2001-01-01"});
  world.expertise({.area = "e0", .since_on = "2002-01-01", .until_on = "9999-12-31"});
  CHECK(world.segments() == "2002-01-01 1 indicator standard");
}

TEST_CASE("expertise needs the depth") {
  World world = three();
  world.cell(2).expertise->depths = {2};
  CHECK(world.segments().empty());
}

TEST_CASE("several areas of expertise are different ones") {
  World world = three();
  world.cell(2).expertise->at_least = 2;
  world.expertise({"e1", "2004-01-01"})
      .expertise({"e2", "2005-01-01"})
      .expertise({"e0", "2006-01-01"});
  CHECK(world.segments() == "2006-01-01 2 indicator standard");
}

TEST_CASE("two works of one kind are one kind") {
  World world;
  world.add_projects().expertise({"e1", "2000-01-01"}).mentoring("junior", "2000-01-01");
  world.contribution({"G1", "2001-01-01"})
      .contribution({"G2", "2002-01-01"})
      .contribution({"T1", "2003-01-01"});
  world.achievement("k0", "2003-01-01").achievement("k0", "2004-01-01");
  world.achievement("k3", "2005-01-01").achievement("k1", "2006-01-01", "beta");
  world.achievement("k2", "2007-01-01");
  CHECK(world.segments() == "2007-01-01 2 indicator standard");
}

TEST_CASE("mentoring asks for a contribution in the specialty where a rulebook says so") {
  World world;
  world.choose([](Choices& choices) { choices.mentoring_scope = MentoringScope::specialty; });
  world.add_projects().expertise({"e1", "2000-01-01"});
  world.achievement("k0", "2000-01-01").achievement("k1", "2000-01-01");
  world.contribution({"G1", "2001-01-01"})
      .contribution({"G2", "2001-01-01"})
      .contribution({"T1", "2001-01-01"});
  world.mentoring("first", "2000-12-31").mentoring("second", "2002-01-01");
  CHECK(world.segments() == "2002-01-01 2 indicator standard");
}

TEST_CASE("a contribution backs a mentoring that starts on the day on which it ends") {
  World world = three();
  world.choose([](Choices& choices) { choices.mentoring_scope = MentoringScope::specialty; });
  world.contribution(
      {.project = "L", .end_on = "2000-01-01", .role = "r0", .outcome = "completed"});
  CHECK(world.segments() == "2003-01-01 2 indicator standard");
}

TEST_CASE("a contribution whose window has closed backs no mentoring") {
  World world;
  world.choose([](Choices& choices) {
    choices.mentoring_scope = MentoringScope::specialty;
    choices.window_years = 2;
  });
  world.add_projects().add_the_rest();
  world.contribution({"G1", "2001-01-01"})
      .contribution({"G2", "2001-01-01"})
      .contribution({"T1", "2001-01-01"});
  world.contribution({.project = "L", .end_on = "1998-01-01"});
  CHECK(world.segments().empty());
}

TEST_CASE("a further engagement may be on a project that is counted already") {
  World world = three();
  FurtherPart further{.clause = {}, .filter = {}, .grade = 2};
  further.filter = {.roles = {2}, .activities = {2}};
  further.filter.outcomes.fill(true);
  world.cell(2).further = further;
  world.contribution({.project = "T1", .end_on = "2004-01-01", .activity = "p", .role = "r1"});
  world.contribution({.project = "G1", .end_on = "2005-01-01", .activity = "p", .role = "r2"});
  world.contribution({.project = "T1", .end_on = "2006-01-01", .activity = "a", .role = "r2"});
  world.contribution({.project = "T1",
                      .end_on = "2007-01-01",
                      .activity = "p",
                      .component = "y",
                      .role = "r2",
                      .outcome = "completed"});
  CHECK(world.segments() == "2007-01-01 2 indicator standard");
}

TEST_CASE("an examination gives the level, its equal with a provenance of its own") {
  World world;
  world.exam("Y", "2001-01-01").exam("X", "2002-01-01").exam("Z", "2000-01-01");
  CHECK(world.segments() == "2001-01-01 1 exam inferred; 2002-01-01 1 exam standard");
}

TEST_CASE("an examination counts while a contribution does where a rulebook says so") {
  World world;
  world.choose([](Choices& choices) {
    choices.exam_policy = ExamPolicy::with_engagement;
    choices.window_years = 3;
  });
  world.add_projects().exam("X", "2001-01-01");
  world.contribution({.project = "G1", .end_on = "2001-06-01", .specialty = "beta"});
  world.contribution({.project = "L", .end_on = "2002-01-01", .activity = "p", .role = "r0"});
  CHECK(world.segments() == "2002-01-01 1 exam standard; 2005-01-01 0");
}

TEST_CASE("an examination gives nothing where it is only shown") {
  World world;
  world.choose([](Choices& choices) { choices.exam_policy = ExamPolicy::shown; });
  world.exam("X", "2001-01-01");
  CHECK(world.segments().empty());
}

TEST_CASE("where both are there the basis is the indicator") {
  World world;
  world.cell(1).provenance = Provenance::supplement;
  world.add_projects()
      .exam("Y", "2001-01-01")
      .expertise({"e0", "2000-01-01"})
      .contribution({"G1", "2002-01-01"});
  CHECK(world.segments() == "2001-01-01 1 exam inferred; 2002-01-01 1 indicator supplement");
}

TEST_CASE("a higher level doesn't ask for the lower one") {
  World world = three();
  world.exam("X", "2005-01-01");
  CHECK(world.segments() == "2003-01-01 2 indicator standard");
}

TEST_CASE("the version of the day decides over all evidence") {
  World world = three();
  world.add_version("2004-06-01");
  world.cell(2, 1).engagements->at_least = 4;
  world.contribution({"G3", "2004-08-01"});
  CHECK(world.segments() ==
        "2003-01-01 2 indicator standard; 2004-06-01 0; 2004-08-01 2 indicator standard");
}

TEST_CASE("nothing is held before the first version is valid") {
  World world = three();
  world.rules().valid_from = day("2005-01-01");
  CHECK(world.segments() == "2005-01-01 2 indicator standard");
}

TEST_CASE("a version that changes nothing begins no segment") {
  World world = three();
  world.add_version("2004-06-01");
  CHECK(world.segments() == "2003-01-01 2 indicator standard");
}

TEST_CASE("projects are graded anew by each version") {
  World world = three();
  world.add_version("2004-06-01");
  world.rules(1).grades[1].complexity.at_least = 3;
  CHECK(world.segments() == "2003-01-01 2 indicator standard; 2004-06-01 0");
}
