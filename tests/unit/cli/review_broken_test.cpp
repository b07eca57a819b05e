#include "catch.h"
#include "unit/cli/reviewed.h"

namespace tassei::test {

namespace {

/// Two reviews, and nothing can be read of what the first says of itself.
struct HalfBroken : Reviewed {
  HalfBroken() {
    (*this)({"review", "comment", "A", "E1", "well done"});
    freeze("B");
    behind_the_back("UPDATE reviews SET content = '{}' WHERE review = 1");
  }
};

constexpr const char* kWhatToDo =
    "what was frozen in A can't be read; go back to a backup (tassei restore), or remove it "
    "(tassei "
    "review remove A)";

}  // namespace

TEST_CASE("a review that can't be read is removed like any other", "[review]") {
  HalfBroken program;
  program({"review", "remove", "A", "--yes"});
  CHECK(program.status == 0);
  CHECK(program.is_sound());
}

TEST_CASE("a review of which a person can't be read is removed with its comments", "[review]") {
  HalfBroken program;
  program({"review", "comment", "B", "E1", "well done"});
  program.behind_the_back("UPDATE review_people SET content = '' WHERE review = 2");
  program({"review", "remove", "B", "--yes"});
  CHECK(program.status == 0);
}

TEST_CASE("the list has the others, and says of a review that can't be read what to do",
          "[review]") {
  HalfBroken program;
  const std::string list = program({"review", "list", "--format", "csv"});
  CHECK(says(list, "\nB,"));
  CHECK(says(program.err, kWhatToDo));
  CHECK(program.status == 0);
}

TEST_CASE("nobody is forgotten as long as a review that can't be read names them", "[review]") {
  HalfBroken program;
  program({"engineer", "forget", "E1", "--yes"});
  CHECK(program.status == 1);
  CHECK(says(program.err, kWhatToDo));
  program({"review", "remove", "A", "--yes"});
  program({"engineer", "forget", "E1", "--yes"});
  CHECK(program.status == 0);
}

TEST_CASE("who isn't in a review that can't be read is forgotten all the same", "[review]") {
  HalfBroken program;
  program({"engineer", "add", "E7", "--name", "新人"});
  program({"engineer", "forget", "E7", "--yes"});
  CHECK(program.status == 0);
}

TEST_CASE("a row that can't be read is in the way of those alone whom its review names",
          "[review]") {
  Reviewed program;
  program({"engineer", "add", "E7", "--name", "新人"});
  program.behind_the_back("UPDATE review_rows SET content = 'x' WHERE person = 1");
  program({"engineer", "forget", "E7", "--yes"});
  CHECK(program.status == 0);
  program({"engineer", "forget", "E1", "--yes"});
  CHECK(says(program.err, kWhatToDo));
}

}  // namespace tassei::test
