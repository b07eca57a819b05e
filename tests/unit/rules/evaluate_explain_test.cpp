#include "catch.h"
#include "unit/rules/evaluate_world.h"

using namespace tassei::rules;

namespace {

World four() {
  World world;
  world.add_projects().add_the_rest();
  world.contribution({"G3", "2001-01-01"}).contribution({"G1", "2002-01-01"});
  world.contribution({"G2", "2003-01-01"}).contribution({"T2", "2004-01-01"});
  return world;
}

FurtherPart proposal(int grade) {
  FurtherPart further{.clause = {}, .filter = {.roles = {1, 2}, .activities = {2}}, .grade = grade};
  further.filter.outcomes[static_cast<std::size_t>(tassei::model::Outcome::success)] = true;
  return further;
}

}  // namespace

TEST_CASE("an explanation lists the parts that the cell has") {
  World world = four();
  CHECK(world.met(2, "2004-01-01") ==
        "engagements component complexity size expertise handing-on mentoring");
}

TEST_CASE("an explanation is of the day it is asked about") {
  World world = four();
  CHECK(world.met(2, "2003-12-31") == "component expertise handing-on mentoring");
}

TEST_CASE("a cell and its parts are met since the first day of their own runs") {
  World world;
  world.add_projects().contribution({"G1", "2001-01-01"}).exam("X", "2003-06-01");
  world.expertise({.area = "e0", .since_on = "2000-01-01", .until_on = "2002-12-31"});
  world.expertise({.area = "e0", .since_on = "2004-01-01"});
  const Verdict verdict = world.explain(1, "2005-01-01");
  CHECK(verdict.since == day("2003-06-01"));
  CHECK(verdict.basis == Basis::indicator);
  CHECK(world.criterion(1, "2005-01-01", PartKind::engagements).since == day("2001-01-01"));
  CHECK(world.criterion(1, "2005-01-01", PartKind::expertise).since == day("2004-01-01"));
}

TEST_CASE("an unmet cell has neither a basis nor a day") {
  World world;
  const Verdict verdict = world.explain(1, "2005-01-01");
  CHECK_FALSE(verdict.met);
  CHECK(verdict.basis == Basis::none);
  CHECK_FALSE(verdict.since.has_value());
}

TEST_CASE("the run of a cell goes on where another version asks for the same") {
  World world;
  world.add_version("2004-01-01");
  world.exam("X", "2003-06-01");
  CHECK(world.explain(1, "2005-01-01").since == day("2003-06-01"));
}

TEST_CASE("the last engagements give way to the first of the top grade") {
  World world = four();
  world.contribution({"T1", "2004-01-02"}).contribution({"T3", "2004-01-02"});
  CHECK(world.evidence(2, "2005-01-01", PartKind::engagements) ==
        "contributions G3 a x 1990-01-01, contributions G1 a x 1990-01-01, "
        "contributions T2 a x 1990-01-01");
}

TEST_CASE("the first engagements are cited where the top grade is among them") {
  World world;
  world.add_projects().add_the_rest().contribution({"T2", "2001-01-01"});
  world.contribution({"T1", "2001-01-01"}).contribution({"G2", "2002-01-01"});
  world.contribution({"G1", "2002-01-01"}).contribution({"T3", "2003-01-01"});
  CHECK(world.evidence(2, "2005-01-01", PartKind::engagements) ==
        "contributions T1 a x 1990-01-01, contributions T2 a x 1990-01-01, "
        "contributions G1 a x 1990-01-01");
}

TEST_CASE("evidence of one day is cited in the order of its key, ids by their bytes") {
  World world;
  world.rulebook.catalogues.activities.entries[0].id = "zz";
  world.add_projects().expertise({"e0", "2000-01-01"});
  world.contribution({.project = "G1", .end_on = "2001-01-01", .activity = "zz"});
  world.contribution({.project = "G1", .end_on = "2001-01-01", .activity = "b"});
  CHECK(world.evidence(1, "2005-01-01", PartKind::engagements) ==
        "contributions G1 b x 1990-01-01");
}

TEST_CASE("a top engagement is cited by the contribution that has the role") {
  World world;
  world.choose([](Choices& choices) { choices.role_applies_to = RoleAppliesTo::top; });
  world.add_projects().add_the_rest().contribution({"G1", "2001-01-01"});
  world.contribution({.project = "T1", .end_on = "2002-01-01", .role = "r0"});
  world.contribution({.project = "T1", .end_on = "2004-01-01", .activity = "b"});
  world.contribution({"G2", "2003-01-01"});
  CHECK(world.evidence(2, "2005-01-01", PartKind::engagements) ==
        "contributions G1 a x 1990-01-01, contributions G2 a x 1990-01-01, "
        "contributions T1 b x 1990-01-01");
}

TEST_CASE("an unmet part cites all that there is") {
  World world = four();
  world.contribution({.project = "G3", .end_on = "2003-01-01", .activity = "b"});
  CHECK(world.evidence(2, "2003-12-31", PartKind::engagements) ==
        "contributions G3 a x 1990-01-01, contributions G1 a x 1990-01-01, "
        "contributions G2 a x 1990-01-01, contributions G3 b x 1990-01-01");
}

TEST_CASE("what no longer counts is not cited") {
  World world = four();
  world.choose([](Choices& choices) { choices.window_years = 3; });
  CHECK(world.evidence(2, "2005-01-01", PartKind::engagements) ==
        "contributions G2 a x 1990-01-01, contributions T2 a x 1990-01-01");
}

TEST_CASE("evidence bears the day on which it counts") {
  World world = four();
  CHECK(world.criterion(2, "2005-01-01", PartKind::size).evidence.at(0).counts_from ==
        day("2004-01-01"));
}

TEST_CASE("complexity and size cite the first engagement with enough") {
  World world = four();
  world.contribution({"L", "2003-06-01"});
  CHECK(world.evidence(2, "2005-01-01", PartKind::complexity) == "contributions L a x 1990-01-01");
  CHECK(world.evidence(2, "2005-01-01", PartKind::size) == "contributions T2 a x 1990-01-01");
}

TEST_CASE("missing engagements are disjoint") {
  World world;
  CHECK(world.missing(2, "2005-01-01", PartKind::engagements) ==
        "2 engagements grade 1 role r1 success a b, 1 engagements grade 2 role r1 success a b");
}

TEST_CASE("only the top engagement is missing where enough others are there") {
  World world = four();
  CHECK(world.missing(2, "2003-12-31", PartKind::engagements) ==
        "1 engagements grade 2 role r1 success a b");
}

TEST_CASE("missing engagements need the role only for the top where it applies to the top") {
  World world;
  world.choose([](Choices& choices) { choices.role_applies_to = RoleAppliesTo::top; });
  CHECK(world.missing(2, "2005-01-01", PartKind::engagements) ==
        "2 engagements grade 1 success a b, 1 engagements grade 2 role r1 success a b");
}

TEST_CASE("counts say what is needed and there") {
  World world = four();
  const auto counts = world.criterion(2, "2003-12-31", PartKind::engagements).counts;
  REQUIRE(counts.size() == 2);
  CHECK(counts[0].needed.number == 3);
  CHECK(counts[0].have == 3);
  CHECK(counts[1].needed.number == 1);
  CHECK(counts[1].have == 0);
}

TEST_CASE("the main component is the one of most engagements") {
  World world;
  world.add_projects();
  world.contribution({.project = "G1", .end_on = "2001-01-01", .component = "x"});
  world.contribution({.project = "G2", .end_on = "2002-01-01", .component = "y"});
  world.contribution({.project = "T1", .end_on = "2003-01-01", .component = "y"});
  const Count count = world.criterion(2, "2005-01-01", PartKind::component).counts.at(0);
  CHECK(count.main_component == 1);
  CHECK(count.have == 2);
}

TEST_CASE("of two main components the one that reached the number first is shown") {
  World world;
  world.add_projects();
  world.contribution({.project = "G1", .end_on = "2003-01-01", .component = "x"});
  world.contribution({.project = "G2", .end_on = "2002-01-01", .component = "y"});
  CHECK(world.criterion(2, "2005-01-01", PartKind::component).counts.at(0).main_component == 1);
}

TEST_CASE("of two components that reached it on one day the catalogue's first is shown") {
  World world;
  world.rulebook.catalogues.components.entries[0].id = "zz";
  world.add_projects();
  world.contribution({.project = "G2", .end_on = "2002-01-01", .component = "zz"});
  world.contribution({.project = "G1", .end_on = "2002-01-01", .component = "y"});
  CHECK(world.criterion(2, "2005-01-01", PartKind::component).counts.at(0).main_component == 0);
}

TEST_CASE("the component that was first shared enough is cited") {
  World world = four();
  world.choose([](Choices& choices) { choices.main_component_min = 2; });
  world.contribution({.project = "G3", .end_on = "2000-01-01", .component = "y"});
  CHECK(world.evidence(2, "2005-01-01", PartKind::component) ==
        "contributions G3 a x 1990-01-01, contributions G1 a x 1990-01-01");
}

TEST_CASE("missing of a component are engagements on one of those that come nearest") {
  World world = four();
  world.choose([](Choices& choices) { choices.main_component_min = 3; });
  world.contribution({.project = "T3", .end_on = "2001-01-01", .component = "y"});
  CHECK(world.missing(2, "2002-06-01", PartKind::component) == "1 component x");
  CHECK(world.missing(2, "2001-06-01", PartKind::component) == "2 component x y");
  CHECK(world.missing(2, "2000-06-01", PartKind::component) == "3 component x y");
}

TEST_CASE("missing flags are those of one project") {
  World world = four();
  CHECK(world.missing(2, "2003-12-31", PartKind::complexity) == "2 flags f0 f1 f2 f3");
  CHECK(world.criterion(2, "2003-12-31", PartKind::complexity).counts.at(0).have == 1);
}

TEST_CASE("a missing size names its options") {
  World world = four();
  CHECK(world.missing(2, "2003-12-31", PartKind::size) == "1 size c2/0 c1/3 t1/0");
}

TEST_CASE("missing areas and kinds are those not yet had") {
  World world;
  world.cell(2).expertise->at_least = 2;
  world.expertise({"e1", "2000-01-01"}).achievement("k1", "2000-01-01");
  CHECK(world.missing(2, "2005-01-01", PartKind::expertise) == "1 expertise depth d1 e0");
  CHECK(world.missing(2, "2005-01-01", PartKind::handing_on) == "1 achievements k0 k2");
}

TEST_CASE("different areas and kinds are cited once each") {
  World world;
  world.cell(2).expertise->at_least = 2;
  world.expertise({"e0", "2001-01-01"}).expertise({"e0", "2002-01-01"});
  world.expertise({"e1", "2003-01-01"}).achievement("k1", "2000-01-01");
  world.achievement("k1", "2001-01-01").achievement("k2", "2002-01-01");
  CHECK(world.evidence(2, "2005-01-01", PartKind::expertise) ==
        "expertise e0 2001-01-01, expertise e1 2003-01-01");
  CHECK(world.evidence(2, "2005-01-01", PartKind::handing_on) ==
        "achievements k1 2000-01-01 work, achievements k2 2002-01-01 work");
}

TEST_CASE("a mentoring that needs a contribution is cited with it") {
  World world;
  world.choose([](Choices& choices) {
    choices.mentoring_scope = MentoringScope::specialty;
    choices.window_years = 3;
  });
  world.add_projects().mentoring("first", "1999-01-01").mentoring("second", "2002-01-01");
  world.contribution({"G1", "2001-01-01"}).contribution({"L", "2000-01-01"});
  CHECK(world.evidence(2, "2003-06-01", PartKind::mentoring) ==
        "contributions L a x 1990-01-01, mentorings second 2002-01-01");
}

TEST_CASE("a mentoring without the contribution that it needs lacks one") {
  World world;
  world.choose([](Choices& choices) { choices.mentoring_scope = MentoringScope::specialty; });
  world.mentoring("first", "1999-01-01");
  const std::string any = "1 engagements success completed a b p";
  CHECK(world.missing(2, "2000-01-01", PartKind::mentoring) == "1 mentorings, " + any);
  CHECK(world.missing(2, "1999-01-01", PartKind::mentoring) == any);
}

TEST_CASE("a contribution that counts leaves only the mentoring missing") {
  World world;
  world.choose([](Choices& choices) { choices.mentoring_scope = MentoringScope::specialty; });
  world.add_projects().contribution({"L", "2000-01-01"}).mentoring("first", "1999-01-01");
  CHECK(world.missing(2, "2000-01-01", PartKind::mentoring) == "1 mentorings");
}

TEST_CASE("a missing further engagement is described") {
  World world = four();
  world.cell(2).further = proposal(2);
  CHECK(world.missing(2, "2005-01-01", PartKind::further_engagement) ==
        "1 engagements grade 2 role r1 success p");
}

TEST_CASE("an examination that is only shown is cited and unmet") {
  World world;
  world.choose([](Choices& choices) { choices.exam_policy = ExamPolicy::shown; });
  world.exam("Y", "2001-01-01");
  CHECK(world.met(1, "2005-01-01").empty());
  CHECK(world.evidence(1, "2005-01-01", PartKind::exam) == "exams Y 2001-01-01");
  CHECK(world.missing(1, "2005-01-01", PartKind::exam).empty());
}

TEST_CASE("an examination that waits for a contribution lacks one") {
  World world;
  world.choose([](Choices& choices) { choices.exam_policy = ExamPolicy::with_engagement; });
  world.exam("Y", "2001-01-01");
  CHECK(world.evidence(1, "2005-01-01", PartKind::exam) == "exams Y 2001-01-01");
  CHECK(world.missing(1, "2005-01-01", PartKind::exam) == "1 engagements success completed a b p");
}

TEST_CASE("an examination is cited with the contribution that it needs") {
  World world;
  world.choose([](Choices& choices) { choices.exam_policy = ExamPolicy::with_engagement; });
  world.add_projects().exam("Y", "2001-01-01").exam("X", "2002-01-01");
  world.contribution({"L", "2004-01-01"}).contribution({"G1", "2003-01-01"});
  CHECK(world.evidence(1, "2005-01-01", PartKind::exam) ==
        "exams Y 2001-01-01, contributions G1 a x 1990-01-01");
}

TEST_CASE("a missing examination names it and its equals") {
  World world;
  CHECK(world.missing(1, "2005-01-01", PartKind::exam) == "1 exams X Y");
}

TEST_CASE("a part that rests on an inferred grade says so") {
  World world;
  world.add_projects().add_the_rest();
  world.contribution({"T1", "2001-01-01"}).contribution({"T2", "2001-01-01"});
  world.contribution({"G1", "2002-01-01"}).contribution({"T3", "2003-01-01"});
  CHECK(world.criterion(2, "2002-01-01", PartKind::engagements).provenance == Provenance::inferred);
  CHECK(world.criterion(2, "2002-01-01", PartKind::component).provenance == Provenance::standard);
}

TEST_CASE("a part that rests on better grades alone doesn't say so") {
  World world;
  world.add_projects().add_the_rest();
  world.contribution({"T1", "2001-01-01"}).contribution({"T2", "2001-01-01"});
  world.contribution({"T3", "2003-01-01"});
  CHECK(world.criterion(2, "2005-01-01", PartKind::engagements).provenance == Provenance::standard);
}

TEST_CASE("a part says so where what is missing rests on an inferred grade") {
  World world;
  CHECK(world.criterion(2, "2005-01-01", PartKind::engagements).provenance == Provenance::inferred);
}

TEST_CASE("a cell by examination has the best provenance of those passed") {
  World world;
  world.cell(1).provenance = Provenance::supplement;
  world.exam("Y", "2001-01-01");
  CHECK(world.explain(1, "2001-01-01").provenance == Provenance::inferred);
  world.exam("X", "2002-01-01");
  CHECK(world.explain(1, "2002-01-01").provenance == Provenance::standard);
  CHECK(world.explain(1, "2000-01-01").provenance == Provenance::supplement);
}

TEST_CASE("an examination that isn't passed has the best provenance of those asked for") {
  World world;
  world.cell(1).provenance = Provenance::supplement;
  world.cell(1).exam->any_of = {{0, Provenance::inferred}, {1, Provenance::standard}};
  CHECK(world.criterion(1, "2001-01-01", PartKind::exam).provenance == Provenance::standard);
}
