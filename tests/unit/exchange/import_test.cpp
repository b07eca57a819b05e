#include "exchange/import.h"

#include <sstream>

#include "catch.h"
#include "exchange/plan_report.h"
#include "table/writers.h"
#include "team.h"

using namespace tassei;
using namespace tassei::exchange;
using test::Files;
using test::Team;

namespace {

const std::string kPeople = "engineer,name\nE1,Sato\nE2,Suzuki\n";
const std::string kContributions =
    "engineer,project,specialty,activity,component,start_on,end_on,role,outcome\n";

/// One contribution to P1 by E1 that is right.
std::string contribution(const std::string& start, const std::string& end) {
  return "E1,P1,software,upkeep,database," + start + "," + end + ",member,success\n";
}

std::string counts(const ImportPlan& plan) {
  std::ostringstream out;
  table::write_json(counts_value(plan), out);
  return out.str();
}

std::string described(const ImportPlan& plan) {
  std::ostringstream out;
  table::write_csv(describe(plan.changes, Language::english).rows(), out);
  return out.str();
}

}  // namespace

TEST_CASE("new records are added") {
  Team team;
  team.import({{"engineers.csv", kPeople}});
  CHECK(team.exported()["engineers.csv"] == "engineer,name,reading,note\nE1,Sato,,\nE2,Suzuki,,\n");
}

TEST_CASE("counts are per kind, in the kinds' order, of those with files") {
  const Team team;
  CHECK(counts(team.plan({{"projects.csv", "project,name\n"}, {"engineers.csv", kPeople}})) ==
        "{\"engineers\":{\"added\":2,\"updated\":0,\"unchanged\":0},"
        "\"projects\":{\"added\":0,\"updated\":0,\"unchanged\":0}}\n");
}

TEST_CASE("the same import twice changes nothing the second time") {
  Team team;
  team.import({{"engineers.csv", kPeople}});
  const ImportPlan again = team.plan({{"engineers.csv", kPeople}});
  CHECK(again.changes.empty());
  CHECK(counts(again) == "{\"engineers\":{\"added\":0,\"updated\":0,\"unchanged\":2}}\n");
}

TEST_CASE("a column that the file lacks keeps its value, an empty cell clears it") {
  Team team;
  team.import({{"engineers.csv", "engineer,name,reading,note\nE1,Sato,r,n\n"}});
  team.import({{"engineers.csv", "engineer,name,note\nE1,Sato,\n"}});
  CHECK(team.exported()["engineers.csv"] == "engineer,name,reading,note\nE1,Sato,r,\n");
}

TEST_CASE("a record that is there needs no column but its key") {
  Team team;
  team.import({{"engineers.csv", kPeople}});
  CHECK(team.problems({{"engineers.csv", "engineer,note\nE1,n\n"}}) == "");
}

TEST_CASE("a new record needs what is required") {
  const Team team;
  CHECK(team.problems({{"engineers.csv", "engineer,note\nE1,n\n"}}) ==
        "engineers.csv:2: name: a value is needed here\n");
}

TEST_CASE("a required value can't be cleared") {
  Team team;
  team.import({{"engineers.csv", kPeople}});
  CHECK(team.problems({{"engineers.csv", "engineer,name\nE1,\n"}}) ==
        "engineers.csv:2: name: a value is needed here\n");
}

TEST_CASE("what differs is updated, kept or refused, as it is asked for") {
  Team team;
  team.import({{"engineers.csv", kPeople}});
  const Files files = {{"engineers.csv", "engineer,name,note\nE1,Sato Ken,n\nE2,Suzuki,\n"}};
  CHECK(counts(team.plan(files)) ==
        "{\"engineers\":{\"added\":0,\"updated\":1,\"unchanged\":1}}\n");
  CHECK(counts(team.plan(files, OnConflict::keep)) ==
        "{\"engineers\":{\"added\":0,\"updated\":0,\"unchanged\":2}}\n");
  CHECK(team.plan(files, OnConflict::keep).changes.empty());
  CHECK(team.problems(files, OnConflict::fail) ==
        "engineers.csv:2: it is recorded already, with other values in: name, note\n");
}

TEST_CASE("references are resolved over all files, in any order, and the database") {
  Team team;
  team.import({{"engineers.csv", kPeople}});
  CHECK(team.problems(
            {{"contributions.csv", kContributions + contribution("2020-01-01", "2020-12-31")},
             {"projects.csv", "project,name\nP1,P\n"}}) == "");
}

TEST_CASE("a missing reference names the field, the code and the nearest") {
  Team team;
  team.import({{"engineers.csv", kPeople}});
  CHECK(team.problems({{"memberships.csv",
                        "engineer,team,start_on\nE3,T,2020-01-01\n"
                        "somebody,T,2020-01-01\n"}}) ==
        "memberships.csv:2: engineer: there is no E3 in engineers; did you mean E1, E2?\n"
        "memberships.csv:3: engineer: there is no somebody in engineers\n");
}

TEST_CASE("a reference to a bad row is not told as well") {
  const Team team;
  CHECK(team.problems({{"engineers.csv", "engineer,name\nE1,\n"},
                       {"memberships.csv", "engineer,team,start_on\nE1,T,2020-01-01\n"}}) ==
        "engineers.csv:2: name: a value is needed here\n");
}

TEST_CASE("codes are compared in NFC and stored as given") {
  Team team;
  team.import({{"engineers.csv", "engineer,name\n\xEF\xA8\x99,\xEF\xA8\x99\xE6\x88\xB8\n"}});
  const Files files = {{"memberships.csv", "engineer,team,start_on\n\xE7\xA5\x9E,T,2020-01-01\n"}};
  CHECK(team.problems(files) == "");
  team.import(files);
  CHECK(team.exported()["engineers.csv"] ==
        "engineer,name,reading,note\n\xEF\xA8\x99,\xEF\xA8\x99\xE6\x88\xB8,,\n");
}

TEST_CASE("another spelling of a key that is there is the same record and keeps its own") {
  Team team;
  team.import({{"engineers.csv", "engineer,name\n\xEF\xA8\x99,Kami\n"}});
  CHECK(team.plan({{"engineers.csv", "engineer,name\n\xE7\xA5\x9E,Kami\n"}}).changes.empty());
}

TEST_CASE("two rows of one import with one key are told with the other's place") {
  const Team team;
  CHECK(team.problems({{"a/engineers.csv", kPeople},
                       {"b/engineers.csv", "engineer,name\nE3,x\nE2,Suzuki\n"}}) ==
        "b/engineers.csv:3: the same key as in a/engineers.csv:3: engineer=E2\n");
}

TEST_CASE("rows whose keys differ in their days are two records") {
  Team team;
  team.import({{"engineers.csv", kPeople}});
  CHECK(team.problems({{"memberships.csv",
                        "engineer,team,start_on\n"
                        "E1,T,2020-01-01\nE1,T,2021-01-01\n"}}) == "");
}

TEST_CASE("all problems of all rows are told, in order of line and column, and nothing is done") {
  const Team team;
  const ImportPlan plan = team.plan({{"engineers.csv", "engineer,name\nE1,Sato\n"},
                                     {"memberships.csv",
                                      "engineer,team,start_on,end_on\n"
                                      "E9999,,2020-02-30,2020-01-01\n"
                                      "E1,T,2020-01-01,2019-01-01\n"}});
  CHECK(test::lines_of(plan.problems) ==
        "memberships.csv:2: engineer: there is no E9999 in engineers\n"
        "memberships.csv:2: team: a value is needed here\n"
        "memberships.csv:2: start_on: no such day: 2020-02-30; write YYYY-MM-DD between 1900 and "
        "9999\n"
        "memberships.csv:3: end_on: 2019-01-01 is before 2020-01-01\n");
  CHECK(plan.changes.empty());
}

TEST_CASE("a mistyped column is told once, not in every row") {
  const Team team;
  const std::string told = team.problems({{"engineers.csv", "engineer,nmae\nE1,x\nE2,y\n"}});
  CHECK(told.starts_with("engineers.csv:1: nmae: unknown column; did you mean name?"));
  CHECK(told.find('\n') == told.size() - 1);
}

TEST_CASE("a file without its column of codes doesn't make every reference to it bad") {
  const Team team;
  CHECK(team.problems({{"engineers.csv", "name\nSato\n"},
                       {"memberships.csv", "engineer,team,start_on\nE1,T,2020-01-01\n"}}) ==
        "engineers.csv:1: engineer: this column is part of the key and is missing\n");
}

TEST_CASE("a contribution outside its project's dates is a warning, and is imported") {
  Team team;
  const ImportPlan plan =
      team.plan({{"engineers.csv", kPeople},
                 {"projects.csv", "project,name,start_on,end_on\nP1,P,2020-01-01,2020-12-31\n"},
                 {"contributions.csv", kContributions + contribution("2019-12-31", "2020-12-31")}});
  CHECK(test::lines_of(plan.problems) == "");
  CHECK(test::lines_of(plan.warnings) ==
        "contributions.csv:2: start_on: 2019-12-31 is before the project's first day, "
        "2020-01-01\n");
  CHECK(plan.changes.size() == 4);
}

TEST_CASE("the project's dates may be in the database") {
  Team team;
  team.import(
      {{"engineers.csv", kPeople}, {"projects.csv", "project,name,end_on\nP1,P,2020-12-31\n"}});
  const ImportPlan plan =
      team.plan({{"contributions.csv", kContributions + contribution("2019-12-31", "2021-12-31")}});
  CHECK(plan.warnings.size() == 1);
}

TEST_CASE("an absent component column is an empty component") {
  Team team;
  team.import({{"engineers.csv", kPeople}, {"projects.csv", "project,name\nP1,P\n"}});
  team.import({{"contributions.csv",
                "engineer,project,specialty,activity,start_on,end_on,role,outcome\n"
                "E1,P1,facility,design,2020-01-01,2020-12-31,member,success\n"}});
  CHECK(team.exported()["contributions.csv"].find("facility,design,,2020-01-01") !=
        std::string::npos);
}

TEST_CASE("a plan is described field by field") {
  Team team;
  team.import({{"engineers.csv", kPeople}});
  CHECK(described(team.plan({{"engineers.csv", "engineer,name,note\nE1,Sato,new\nE3,Abe,\n"}})) ==
        "kind,key,change,field,before,after\n"
        "engineers,engineer=E1,updated,note,,new\n"
        "engineers,engineer=E3,added,engineer,,E3\n"
        "engineers,engineer=E3,added,name,,Abe\n");
}

TEST_CASE("a plan for people speaks their language") {
  const Team team;
  const ImportPlan plan = team.plan({{"engineers.csv", "engineer,name\nE1,佐藤\n"}});
  std::ostringstream out;
  table::write_text(describe(plan.changes, Language::japanese).page(), {}, out);
  CHECK(out.str().find("追加") != std::string::npos);
}

TEST_CASE("whoever watches the progress can stop it") {
  const Team team;
  std::string many = "engineer,name\n";
  for (int i = 0; i < 3000; ++i) many += "E" + std::to_string(i) + ",x\n";
  std::size_t seen = 0;
  const auto stop = [&](std::size_t done, std::size_t of) {
    seen = of;
    if (done >= 2000) throw Error(ErrorKind::interrupted, MessageId::value_needed);
  };
  CHECK_THROWS_AS(team.plan({{"engineers.csv", many}}, OnConflict::update, stop), Error);
  CHECK(seen == 3000);
}
