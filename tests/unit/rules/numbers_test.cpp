#include "rules/numbers.h"

#include "unit/rules/compile_help.h"

using namespace tassei;
using namespace tassei::rules;
using namespace tassei::test;

namespace {

/// `key = value` of each, one a line.
std::string numbers_in(const std::string& toml) {
  std::string all;
  for (const Number& each : numbers_of({"x", toml, {}}))
    all += each.key + " = " + each.value + "\n";
  return all;
}

/// The text with its number of that place moved.
std::optional<std::string> moved_in(const std::string& toml, std::size_t number, int step,
                                    bool takes_partner = false) {
  const RulebookText text = {"x", toml, {}};
  return moved(text, numbers_of(text), number, step, takes_partner);
}

const std::string kRanges =
    "[[scales]]\nid = \"s\"\n"
    "[[scales.categories]]\nid = \"a\"\nlevel = 3\nmeasures.m = { from = 1, to = 4 }\n"
    "[[scales.categories]]\nid = \"b\"\nmeasures.m = { above = 4, below = 9 }\n";

}  // namespace

TEST_CASE("the numbers of a rulebook are all but its format and the levels of categories") {
  CHECK(numbers_in("format = 1\n" + kRanges) ==
        "scales s.categories a.measures.m.from = 1\nscales s.categories a.measures.m.to = 4\n"
        "scales s.categories b.measures.m.above = 4\nscales s.categories b.measures.m.below = 9\n");
}

TEST_CASE("a number is called after the ids around it") {
  CHECK(numbers_in("[choices]\nwindow_years = 5\n[[cells]]\nspecialty = \"roses\"\nlevel = 2\n"
                   "engagements = { top = { grade = 4 } }\n") ==
        "choices.window_years = 5\ncells roses 2.level = 2\ncells roses 2.engagements.top.grade = "
        "4\n");
}

TEST_CASE("a number with a fraction is a number, and moved by one") {
  CHECK(numbers_in("area = 12.5\n") == "area = 12.5\n");
  CHECK(moved_in("area = 12.5\n", 0, +1) == "area = 13.5\n");
}

TEST_CASE("a number moves where it stands, whatever is written before it") {
  CHECK(moved_in("a = \"庭・é\" # 庭\nb = { c = \"庭\", d = 9 }\n", 0, +1) ==
        "a = \"庭・é\" # 庭\nb = { c = \"庭\", d = 10 }\n");
}

TEST_CASE("no number moves below zero") { CHECK_FALSE(moved_in("a = 0\n", 0, -1)); }

TEST_CASE("two ends that meet move together, up and down") {
  CHECK(moved_in(kRanges, 1, +1, true) ==
        changed(changed(kRanges, "to = 4", "to = 5"), "above = 4", "above = 5"));
  CHECK(moved_in(kRanges, 2, -1, true) ==
        changed(changed(kRanges, "to = 4", "to = 3"), "above = 4", "above = 3"));
}

TEST_CASE("the first and the last end of a measure meet no other") {
  const auto numbers = numbers_of({"x", kRanges, {}});
  CHECK_FALSE(numbers.front().partner);
  CHECK_FALSE(numbers.back().partner);
}
