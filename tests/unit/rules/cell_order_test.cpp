#include "rules/cell_order.h"

#include <functional>

#include "unit/rules/compile_help.h"

using namespace tassei;
using namespace tassei::rules;
using namespace tassei::test;

namespace {

/// A cell that has every part, and asks for a role above the lowest.
const Cell& some_cell() {
  static const Cell cell = [] {
    const Rulebook rulebook = compiled({{"g", gardening()}});
    Cell made = *rulebook.specialties[0].versions.front().cell(2);
    made.engagements->filter.activities = {0};
    made.engagements->filter.roles = {1, 2};
    made.further->filter.roles = {1, 2};
    made.expertise->any_of = {0};
    made.handing_on->of = {0, 1};
    return made;
  }();
  return cell;
}

using Change = std::function<void(Cell&)>;

struct Stricter {
  const char* what;
  Change change;
};

/// Each asks for more in one point.
const std::vector<Stricter>& stricter() {
  static const std::vector<Stricter> all = {
      {"one engagement more", [](Cell& it) { ++it.engagements->at_least; }},
      {"a higher grade", [](Cell& it) { ++it.engagements->grade; }},
      {"one engagement of the top grade more", [](Cell& it) { ++it.engagements->top_at_least; }},
      {"a higher top grade", [](Cell& it) { ++it.engagements->top_grade; }},
      {"a higher role", [](Cell& it) { it.engagements->filter.roles = {2}; }},
      {"fewer outcomes", [](Cell& it) { it.engagements->filter.outcomes = {}; }},
      {"a shorter window", [](Cell& it) { it.choices.window_years = 4; }},
      {"fewer activities", [](Cell& it) { it.engagements->filter.activities = {}; }},
      {"more on one component", [](Cell& it) { ++it.choices.main_component_min; }},
      {"one area more", [](Cell& it) { ++it.expertise->at_least; }},
      {"fewer areas that count", [](Cell& it) { it.expertise->any_of = {}; }},
      {"fewer depths that will do", [](Cell& it) { it.expertise->depths = {}; }},
      {"one kind of handing on more", [](Cell& it) { ++it.handing_on->at_least; }},
      {"fewer kinds that count", [](Cell& it) { it.handing_on->of = {0}; }},
      {"coaching in the specialty",
       [](Cell& it) { it.choices.mentoring_scope = MentoringScope::specialty; }},
      {"a further engagement of a higher grade", [](Cell& it) { ++it.further->grade; }},
      {"a further engagement in fewer activities",
       [](Cell& it) { it.further->filter.activities = {}; }},
      {"a further engagement with fewer outcomes",
       [](Cell& it) { it.further->filter.outcomes = {}; }},
      {"a further engagement in a higher role", [](Cell& it) { it.further->filter.roles = {2}; }},
  };
  return all;
}

/// Each is without one part.
const std::vector<Stricter>& without() {
  static const std::vector<Stricter> all = {
      {"engagements", [](Cell& it) { it.engagements.reset(); }},
      {"a main component", [](Cell& it) { it.component.reset(); }},
      {"expertise", [](Cell& it) { it.expertise.reset(); }},
      {"handing on", [](Cell& it) { it.handing_on.reset(); }},
      {"coaching", [](Cell& it) { it.mentoring.reset(); }},
      {"a further engagement", [](Cell& it) { it.further.reset(); }},
  };
  return all;
}

Cell changed_cell(const Change& change) {
  Cell cell = some_cell();
  change(cell);
  return cell;
}

}  // namespace

TEST_CASE("a cell asks for all that it asks for") { CHECK(follows(some_cell(), some_cell())); }

TEST_CASE("a cell that asks for more asks for all of the other, not the other way round") {
  for (const Stricter& each : stricter()) {
    INFO(each.what);
    CHECK(follows(changed_cell(each.change), some_cell()));
    CHECK_FALSE(follows(some_cell(), changed_cell(each.change)));
  }
}

TEST_CASE("a cell without a part doesn't ask for all of one that has it") {
  for (const Stricter& each : without()) {
    INFO(each.what);
    CHECK_FALSE(follows(changed_cell(each.change), some_cell()));
    CHECK(follows(some_cell(), changed_cell(each.change)));
  }
}

TEST_CASE("engagements that are counted otherwise can't be compared") {
  const Cell other = changed_cell([](Cell& it) { it.choices.count = CountBy::projects; });
  CHECK_FALSE(follows(other, some_cell()));
  CHECK_FALSE(follows(some_cell(), other));
}

TEST_CASE("no role at all is less than one above the lowest") {
  const Cell anybody = changed_cell([](Cell& it) { it.engagements->filter.roles = {}; });
  CHECK(follows(some_cell(), anybody));
  CHECK_FALSE(follows(anybody, some_cell()));
}

TEST_CASE("no role at all is as much as the lowest one") {
  const Cell anybody = changed_cell([](Cell& it) { it.engagements->filter.roles = {}; });
  const Cell lowest = changed_cell([](Cell& it) { it.engagements->filter.roles = {0, 1, 2}; });
  CHECK(follows(anybody, lowest));
}

TEST_CASE("a role that is asked of all is asked of the top ones, not the other way round") {
  const Cell top = changed_cell([](Cell& it) { it.choices.role_applies_to = RoleAppliesTo::top; });
  CHECK(follows(some_cell(), top));
  CHECK_FALSE(follows(top, some_cell()));
}

TEST_CASE("where there are no top ones the role is asked of all") {
  const auto top = [](bool has_top) {
    return changed_cell([&](Cell& it) {
      it.choices.role_applies_to = RoleAppliesTo::top;
      it.engagements->has_top = has_top;
    });
  };
  CHECK_FALSE(follows(top(true), top(false)));
  CHECK(follows(top(false), top(true)));
}

TEST_CASE("a main component that lower grades share need not be shared by the top ones alone") {
  const Cell mixed = changed_cell([](Cell& it) { it.engagements->top_at_least = 2; });
  const Cell top_alone = changed_cell([](Cell& it) {
    it.engagements->at_least = it.engagements->top_at_least = 2;
    it.engagements->grade = it.engagements->top_grade;
  });
  REQUIRE(part_follows(mixed, top_alone, PartKind::engagements));
  CHECK_FALSE(follows(mixed, top_alone));
}

TEST_CASE("a main component that other roles share need not be shared by the role alone") {
  const Cell mixed = changed_cell([](Cell& it) {
    it.engagements->top_at_least = 2;
    it.choices.role_applies_to = RoleAppliesTo::top;
  });
  const Cell role_alone = changed_cell([](Cell& it) { it.engagements->at_least = 2; });
  REQUIRE(part_follows(mixed, role_alone, PartKind::engagements));
  CHECK_FALSE(follows(mixed, role_alone));
}

TEST_CASE("of more areas than the other takes at least the rest are among them") {
  const auto areas = [](unsigned at_least) {
    return changed_cell([&](Cell& it) {
      it.expertise->at_least = at_least;
      it.expertise->any_of = {0, 1};
    });
  };
  CHECK(follows(areas(2), some_cell()));
  CHECK_FALSE(follows(areas(1), some_cell()));
}

TEST_CASE("of more kinds of handing on than the other takes at least the rest are among them") {
  const auto kinds = [](unsigned at_least) {
    return changed_cell([&](Cell& it) {
      it.handing_on->at_least = at_least;
      it.handing_on->of = {0, 1, 2};
    });
  };
  CHECK(follows(kinds(3), some_cell()));
  CHECK_FALSE(follows(kinds(2), some_cell()));
}
