#include "exchange/examination.h"

#include "catch.h"
#include "exchange/alike.h"
#include "unit/exchange/team.h"

using namespace tassei;
using namespace tassei::exchange;

namespace {

/// What is found about records that were imported, one a line: the record's fields of the key that
/// aren't days, the field, the sentence.
std::string found(const test::Files& files, const char* today = "2026-04-01") {
  test::Team team;
  team.import(files);
  std::string lines;
  for (const Finding& each : examine_records(team.records(), test::shipped_rulebook(),
                                             test::shipped_kinds(), *Date::parse(today))) {
    lines += std::string(each.is_error ? "error " : "warning ") + each.record + " " +
             each.key.front().second + " " + each.field + ": " +
             text(each.message, Language::english) + "\n";
  }
  return lines;
}

const std::string kPeople = "engineer,name,reading\nE1,佐藤 一郎,さとう いちろう\n";
const std::string kProjects =
    "project,name,customer,start_on,end_on\nP1,Bank,Aozora,2020-04-01,2021-03-31\n";

std::string contribution(const std::string& days, const std::string& outcome = "success") {
  return "engineer,project,specialty,activity,component,role,outcome,start_on,end_on\n"
         "E1,P1,hardware,upkeep,pc,member," +
         outcome + "," + days + "\n";
}

}  // namespace

TEST_CASE("about records that nothing is odd about nothing is said") {
  CHECK(found({{"engineers.csv", kPeople},
               {"projects.csv", kProjects},
               {"contributions.csv", contribution("2020-04-01,2021-03-31")}})
            .empty());
}

TEST_CASE("an outcome whose last day is tomorrow is in the future, today's is not") {
  const test::Files files = {{"engineers.csv", kPeople},
                             {"projects.csv", kProjects},
                             {"contributions.csv", contribution("2020-04-01,2021-03-31")}};
  CHECK(found(files, "2021-03-30") ==
        "warning contributions E1 outcome: the outcome is success, but the last day, 2021-03-31, is"
        " still to come\n");
  CHECK(found(files, "2021-03-31").empty());
}

TEST_CASE("the expected day of what is planned may be in the future") {
  CHECK(found({{"engineers.csv", kPeople},
               {"projects.csv", kProjects},
               {"contributions.csv", contribution("2020-04-01,2021-03-31", "planned")}},
              "2020-01-01")
            .empty());
}

TEST_CASE("a contribution outside its project's period is odd") {
  CHECK(
      found({{"engineers.csv", kPeople},
             {"projects.csv", kProjects},
             {"contributions.csv", contribution("2020-03-31,2021-04-01")}}) ==
      "warning contributions E1 start_on: 2020-03-31 is before the project's first day, "
      "2020-04-01\n"
      "warning contributions E1 end_on: 2021-04-01 is after the project's last day, 2021-03-31\n");
}

TEST_CASE("people look the same by name, unless their readings differ, and by code") {
  const auto [line, is_found] = GENERATE(values<std::pair<std::string, bool>>({
      {"E2,佐藤一郎,", true},
      {"E2,佐藤　一郎,さとういちろう", true},
      {"E2,佐藤 一郎,さとう かずろう", false},
      {"Ｅ１,田中,", true},
      {"e1,田中,", true},
      {"E2,田中,", false},
  }));
  CHECK(found({{"engineers.csv", kPeople + line + "\n"}}).empty() == !is_found);
}

TEST_CASE("projects look the same by name, unless their customers differ") {
  const auto [line, is_found] = GENERATE(values<std::pair<std::string, bool>>({
      {"P2,ＢＡＮＫ,aozora,,", true},
      {"P2,Bank,,,", true},
      {"P2,Bank,Midori,,", false},
  }));
  CHECK(found({{"projects.csv", kProjects + line + "\n"}}).empty() == !is_found);
}

TEST_CASE("mentoring before the first of the mentor's memberships is odd") {
  const test::Files files = {
      {"engineers.csv", kPeople},
      {"memberships.csv", "engineer,team,start_on\nE1,z,2020-04-01\nE1,a,2021-04-01\n"},
      {"mentorings.csv", "engineer,mentee,start_on\nE1,X,2020-03-31\nE1,Y,2020-04-01\n"}};
  CHECK(found(files) ==
        "warning mentorings E1 start_on: 2020-03-31 is before the mentor's first membership,"
        " 2020-04-01\n");
}

TEST_CASE("a mentee is told who is somebody's name, or nearly their code") {
  const std::string people = kPeople + "E2,鈴木 花子,\n";
  const auto [mentee, said] = GENERATE(values<std::pair<std::string, std::string>>({
      {"E2", ""},
      {"somebody else", ""},
      {"鈴木花子", "this is the name of E2"},
      {"ｅ２", "it looks like the code E2, and isn't it"},
  }));
  const std::string lines =
      found({{"engineers.csv", people},
             {"mentorings.csv", "engineer,mentee,start_on\nE1," + mentee + ",2020-04-01\n"}});
  CHECK(lines == (said.empty() ? "" : "warning mentorings E1 mentee: " + said + "\n"));
}

TEST_CASE("an examination that no rulebook knows is told") {
  CHECK(found({{"engineers.csv", kPeople},
               {"exams.csv", "engineer,exam,passed_on\nE1,QQQQ,2020-04-01\n"}}) ==
        "warning exams E1 exam: no rulebook knows the examination QQQQ; it is kept\n");
}

TEST_CASE("a name that several people have says nobody's code") {
  Alike people;
  people.take("E1", "佐藤", "a");
  people.take("E2", "佐藤", "b");
  CHECK_FALSE(people.named("佐藤"));
}
