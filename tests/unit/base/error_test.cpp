#include "base/error.h"

#include "catch.h"

using namespace tassei;

TEST_CASE("a place is said as far as it is known") {
  CHECK(Where{}.text().empty());
  CHECK((Where{"exams.csv", 0, 0, ""}).text() == "exams.csv");
  CHECK((Where{"exams.csv", 3, 0, ""}).text() == "exams.csv:3");
  CHECK((Where{"rules.toml", 3, 7, ""}).text() == "rules.toml:3:7");
  CHECK((Where{"exams.csv", 3, 0, "passed_on"}).text() == "exams.csv:3: passed_on");
  CHECK((Where{"", 0, 0, "passed_on"}).text() == "passed_on");
}

TEST_CASE("a file's name can't steer the terminal") {
  CHECK((Where{"a\x1B[2J\n.csv", 1, 0, ""}).text() == "a\u241B[2J\u240A.csv:1");
}

TEST_CASE("a problem is one line: where, then what") {
  const Problem problem{{"exams.csv", 3, 0, "passed_on"}, MessageId::own_mentor};
  CHECK(base::text(problem, Language::english) ==
        "exams.csv:3: passed_on: a person can't mentor themselves");
}

TEST_CASE("a problem without a place is what is wrong") {
  const Problem problem{{}, MessageId::own_mentor};
  CHECK(base::text(problem, Language::japanese) == "本人を育成対象にはできません");
}

TEST_CASE("data that a problem quotes stays on its line") {
  const Problem problem{{}, {MessageId::no_such_day, {{"given", "2023\n\x1B[31m"}}}};
  CHECK(base::text(problem, Language::english).starts_with("no such day: 2023\u240A\u241B[31m"));
}
