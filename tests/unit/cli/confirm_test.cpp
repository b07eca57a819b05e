#include "catch.h"
#include "unit/cli/program.h"

// What is claimed, what is confirmed, and what rests on which.

using tassei::test::Program;

namespace {

/// Somebody who holds software level 3 by what they did and know, nothing of it confirmed.
struct Claimed : Program {
  Claimed() {
    (*this)({"init"});
    const auto files = folder.path("files");
    std::filesystem::create_directories(files);
    folder.file("files/engineers.csv", "engineer,name\nE1,佐藤\nE2,鈴木\n");
    folder.file("files/projects.csv",
                "project,name,flags,service_size\n"
                "P1,基幹系,mission-critical;always-on,specific-customer\n");
    folder.file("files/contributions.csv",
                "engineer,project,specialty,activity,component,start_on,end_on,role,outcome\n"
                "E1,P1,software,maintenance,database,2020-04-01,2021-03-31,member,success\n"
                "E2,P1,software,maintenance,database,2020-04-01,2021-03-31,member,success\n");
    folder.file("files/expertise.csv",
                "engineer,specialty,area,since_on,depth\n"
                "E1,software,first-contact,2020-04-01,independent\n"
                "E2,software,first-contact,2020-04-01,independent\n");
    (*this)({"import", files});
  }

  std::string level(std::vector<std::string> more = {}) {
    std::vector<std::string> words = {"levels",   "--engineer", "E1", "--specialty",
                                      "software", "--format",   "csv"};
    words.insert(words.end(), more.begin(), more.end());
    const std::string said = (*this)(words);
    return said.substr(said.find("software"), 10);
  }

  void confirm_all_of(const std::string& engineer) {
    (*this)({"confirm", "contribution", "--where", "engineer=" + engineer, "--yes"});
    (*this)({"confirm", "expertise", "--where", "engineer=" + engineer, "--yes"});
  }
};

}  // namespace

TEST_CASE("what nobody has confirmed doesn't count where only confirmed evidence does") {
  Claimed tassei;
  CHECK(tassei.level() == "software,3");
  CHECK(tassei.level({"--confirmed-only"}) == "software,,");
}

TEST_CASE("what was confirmed counts") {
  Claimed tassei;
  tassei.confirm_all_of("E1");
  CHECK(tassei.level({"--confirmed-only"}) == "software,3");
}

TEST_CASE("a confirmation by number is by the actor, now") {
  Claimed tassei;
  tassei({"confirm", "contribution", "1", "--actor", "田中"});
  const std::string shown = tassei({"contribution", "show", "1", "--format", "csv"});
  CHECK(shown.find(",田中,2026-11-24T03:04:05.678Z") != std::string::npos);
}

TEST_CASE("a confirmation can be somebody else's") {
  Claimed tassei;
  tassei({"confirm", "contribution", "1", "--by", "部長"});
  CHECK(tassei({"contribution", "list", "--confirmed", "--format", "csv"}).find(",部長,") !=
        std::string::npos);
}

TEST_CASE("what is confirmed already keeps who did it") {
  Claimed tassei;
  tassei({"confirm", "contribution", "1", "--by", "部長"});
  tassei({"confirm", "contribution", "1", "--by", "課長"});
  CHECK(tassei({"contribution", "show", "1", "--format", "csv"}).find("部長") != std::string::npos);
}

TEST_CASE("a confirmation that is taken back leaves a claim") {
  Claimed tassei;
  tassei.confirm_all_of("E1");
  tassei({"unconfirm", "contribution", "1"});
  CHECK(tassei.level({"--confirmed-only"}) == "software,,");
}

TEST_CASE("a confirmed record that is edited is a claim again, and a warning says so") {
  Claimed tassei;
  tassei.confirm_all_of("E1");
  tassei({"contribution", "edit", "1", "--note", "x"});
  CHECK(tassei.err.find("claim again") != std::string::npos);
  CHECK(tassei.level({"--confirmed-only"}) == "software,,");
}

TEST_CASE("an import that changes a confirmed record makes it a claim again, with its line") {
  Claimed tassei;
  tassei.confirm_all_of("E1");
  tassei.folder.file("files/contributions.csv",
                     "engineer,project,specialty,activity,component,start_on,note\n"
                     "E1,P1,software,maintenance,database,2020-04-01,x\n");
  tassei({"import", tassei.folder.path("files/contributions.csv")});
  CHECK(tassei.err.find("contributions.csv:2: ") != std::string::npos);
  CHECK(tassei.level({"--confirmed-only"}) == "software,,");
}

TEST_CASE("an import can confirm all that it brings, also what was there") {
  Claimed tassei;
  const std::string counts =
      tassei({"import", tassei.folder.path("files"), "--confirmed-by", "部長", "--format", "csv"});
  CHECK(counts.find("contributions,0,2,0") != std::string::npos);
  CHECK(tassei.level({"--confirmed-only"}) == "software,3");
}

TEST_CASE("an import that nothing differs from keeps confirmations") {
  Claimed tassei;
  tassei.confirm_all_of("E1");
  tassei({"import", tassei.folder.path("files")});
  CHECK(tassei.level({"--confirmed-only"}) == "software,3");
}

TEST_CASE("levels that rest on claims are marked beside those that don't") {
  Claimed tassei;
  tassei.confirm_all_of("E1");
  const std::string matrix = tassei({"levels", "--specialty", "software"});
  CHECK(matrix.find("佐藤        3\n") != std::string::npos);
  CHECK(matrix.find("鈴木        3~\n") != std::string::npos);
}

TEST_CASE("where everything is claimed, one line says so") {
  Claimed tassei;
  const std::string matrix = tassei({"levels", "--specialty", "software"});
  CHECK(matrix.find("3~") == std::string::npos);
  CHECK(matrix.find("tassei help confirm") != std::string::npos);
}

TEST_CASE("without a terminal several records are confirmed only with a yes") {
  Claimed tassei;
  tassei({"confirm", "contribution", "--where", "project=P1"});
  CHECK(tassei.status == 1);
  CHECK(tassei({"contribution", "list", "--confirmed", "--format", "csv"}).find("E1") ==
        std::string::npos);
}

TEST_CASE("what is no evidence can't be confirmed") {
  Claimed tassei;
  tassei({"confirm", "exam", "1"});
  CHECK(tassei.status == 2);
}

TEST_CASE("a history of confirmed evidence alone begins when that does") {
  Claimed tassei;
  CHECK(tassei({"history", "--engineer", "E1", "--confirmed-only", "--format", "json"}) == "[]\n");
}
