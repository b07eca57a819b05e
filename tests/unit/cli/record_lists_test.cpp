#include "catch.h"
#include "unit/cli/team.h"

// Which records are meant by filters, teams and codes.

using Team = tassei::test::ProgramWithTeam;
using Words = std::vector<std::string>;

TEST_CASE("lists are narrowed down by days, teams and outcomes") {
  Team tassei;
  const Words contribution = {"contribution", "add",    "--specialty", "software",
                              "--activity",   "upkeep", "--role",      "member"};
  const auto add = [&](Words more) {
    more.insert(more.begin(), contribution.begin(), contribution.end());
    tassei(more);
    REQUIRE(tassei.status == 0);
  };
  tassei({"membership", "add", "--engineer", "E1", "--team", "t", "--start-on", "2020-01-01"});
  add({"--engineer", "E1", "--project", "P1", "--start-on", "2020-01-01", "--end-on", "2020-12-31",
       "--outcome", "success"});
  add({"--engineer", "E2", "--project", "P1", "--start-on", "2021-01-01", "--outcome", "ongoing"});
  const auto numbers = [&](Words words) {
    words.insert(words.begin(), {"contribution", "list", "--format", "csv"});
    std::string found;
    std::istringstream lines(tassei(words));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) found += line.substr(0, line.find(',')) + " ";
    return found;
  };
  CHECK(numbers({"--team", "t"}) == "1 ");
  CHECK(numbers({"--outcome", "ongoing"}) == "2 ");
  CHECK(numbers({"--to", "2020-12-31"}) == "1 ");
  CHECK(numbers({"--from", "2021-01-01"}) == "2 ");
  CHECK(numbers({"--at", "2020-12-31"}) == "1 ");
  CHECK(numbers({"--sort", "start_on", "--descending"}) == "2 1 ");
}

TEST_CASE("records are edited by the team that their person is in today") {
  Team tassei;
  tassei({"membership", "add", "--engineer", "E1", "--team", "t", "--start-on", "2020-01-01"});
  for (const std::string engineer : {"E1", "E2"}) {
    tassei({"exam", "add", "--engineer", engineer, "--exam", "AP", "--passed-on", "2020-01-01"});
  }
  tassei({"exam", "edit", "--where", "team=t", "--note", "x", "--yes"});
  CHECK(tassei({"exam", "list", "--text", "x", "--format", "csv"}) ==
        "number,engineer,exam,passed_on,reference,note\n1,E1,AP,2020-01-01,,x\n");
}

TEST_CASE("lists are about the default team, unless people, teams or everybody are asked for") {
  Team tassei;
  for (const std::string engineer : {"E1", "E2"}) {
    tassei({"membership", "add", "--engineer", engineer, "--team", "t" + engineer, "--start-on",
            "2020-01-01"});
    tassei({"exam", "add", "--engineer", engineer, "--exam", "AP", "--passed-on", "2020-01-01"});
  }
  tassei({"settings", "set", "team", "tE1"});
  const auto has_second = [&](Words words) {
    words.insert(words.end(), {"--format", "csv"});
    return tassei(words).find(",E2,") != std::string::npos;
  };
  CHECK_FALSE(has_second({"exam", "list"}));
  CHECK_FALSE(has_second({"membership", "list"}));
  CHECK(has_second({"exam", "list", "--all-teams"}));
  CHECK(has_second({"membership", "list", "--all-teams"}));
  CHECK(has_second({"exam", "list", "--engineer", "E2"}));
  CHECK(has_second({"membership", "list", "--team", "tE2"}));
}

TEST_CASE("a code may begin with a dash, behind two of them") {
  Team tassei;
  tassei({"engineer", "add", "--name", "林", "--", "-X1"});
  CHECK(tassei({"engineer", "show", "--", "-X1"}).starts_with("-X1 林"));
  tassei({"engineer", "show", "-X1"});
  CHECK(tassei.status == 2);
  tassei({"engineer", "remove", "--", "-X1"});
  CHECK(tassei.status == 0);
}

TEST_CASE("behind two dashes nothing is an option") {
  Team tassei;
  tassei({"engineer", "add", "--", "-X1", "--name", "林"});
  CHECK(tassei.err.find("--name is one argument too many") != std::string::npos);
}
