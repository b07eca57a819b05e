#include "unit/rules/overlay_help.h"

using namespace tassei;
using namespace tassei::rules;
using namespace tassei::test;
using namespace tassei::test::overlays;

namespace {

/// The one cell of roses, which is of a supplement, with that changed.
Cell roses(const std::string& change) {
  return *last_of(over("[[cells]]\nspecialty = \"roses\"\nlevel = 2\n" + change), "roses").cell(2);
}

Grade first_grade(const std::string& change) {
  return *last_of(over("[[grades]]\nspecialty = \"roses\"\ngrade = 1\n" + change), "roses")
              .grade(1);
}

}  // namespace

TEST_CASE("a cell that an overlay changes is an estimate") {
  CHECK(roses("handing-on.at_least = 1\n").provenance == Provenance::inferred);
}

TEST_CASE("a cell whose part an overlay switches off is an estimate") {
  CHECK(roses("mentoring = { off = true }\n").provenance == Provenance::inferred);
  CHECK(roses("off = [\"mentoring\"]\n").provenance == Provenance::inferred);
}

TEST_CASE("a stated cell that an overlay changes is derived from what was said of it") {
  CHECK(roses("handing-on.at_least = 1\n").clause(PartKind::mentoring).telling == Telling::derived);
}

TEST_CASE("a cell that an overlay says anew as it was is whose it was") {
  CHECK(roses("handing-on.at_least = 2\n").provenance == Provenance::supplement);
}

TEST_CASE("a cell is whose an overlay says that it is") {
  CHECK(roses("provenance = \"standard\"\nhanding-on.at_least = 1\n").provenance ==
        Provenance::standard);
}

TEST_CASE("a grade that an overlay changes is an estimate") {
  CHECK(first_grade("complexity = { at_least = 2 }\n").provenance == Provenance::inferred);
}

TEST_CASE("a grade is whose an overlay says that it is") {
  CHECK(first_grade("provenance = \"supplement\"\ncomplexity = { at_least = 2 }\n").provenance ==
        Provenance::supplement);
}

TEST_CASE("examinations that an overlay changes are estimates, and the rest of the cell is not") {
  const Cell cell = roses("exam = { any_of = [\"OLD\"] }\n");
  CHECK(cell.exam->any_of.front().provenance == Provenance::inferred);
  CHECK(cell.provenance == Provenance::supplement);
}

TEST_CASE("examinations are whose an overlay says that they are") {
  const Cell cell = roses("exam = { any_of = [\"OLD\"], provenance = \"supplement\" }\n");
  CHECK(cell.exam->any_of.front().provenance == Provenance::supplement);
}

TEST_CASE("a cell without the examinations of its base is whose it was") {
  CHECK(roses("exam = { off = true }\n").provenance == Provenance::supplement);
}

TEST_CASE("a level of a fragment that an overlay changes is an estimate") {
  const Rulebook rulebook = over(
      "include = [\"beginners\"]\n[[cells]]\nspecialty = \"moss\"\nlevel = 1\n"
      "engagements.at_least = 2\n");
  CHECK(last_of(rulebook, "moss").cell(1)->provenance == Provenance::inferred);
  CHECK(last_of(rulebook, "roses").cell(1)->provenance == Provenance::supplement);
}

TEST_CASE("an overlay of an overlay goes on from what that says") {
  const std::string between =
      changed(kHead, "id = \"ours\"", "id = \"between\"") +
      "[[cells]]\nspecialty = \"roses\"\nlevel = 2\nhanding-on.at_least = 1\n";
  RulebookText text = text_of(changed(kHead, "\"gardening\"", "\"between\""));
  text.library.push_back({"between", between});
  CHECK(last_of(compiled({text}), "roses").cell(2)->provenance == Provenance::inferred);
}
