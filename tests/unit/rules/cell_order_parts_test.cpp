#include "rules/cell_order.h"

#include "catch.h"

using namespace tassei::rules;

namespace {

Cell with_window(Cell cell, unsigned years) {
  cell.choices.window_years = years;
  return cell;
}

Cell with_mentoring(MentoringScope scope) {
  Cell cell;
  cell.mentoring = MentoringPart();
  cell.choices.mentoring_scope = scope;
  return cell;
}

Cell with_further() {
  Cell cell;
  cell.further = FurtherPart();
  return cell;
}

Cell with_exams(const std::vector<Id>& exams, ExamPolicy policy = ExamPolicy::counts) {
  Cell cell;
  cell.exam = ExamPart();
  for (const Id exam : exams) cell.exam->any_of.push_back({exam});
  cell.choices.exam_policy = policy;
  return cell;
}

/// So many of a grade, with a top that the role is asked of alone or not.
Cell with_engagements(unsigned number, int grade, unsigned top_number, int top_grade,
                      RoleAppliesTo role = RoleAppliesTo::all) {
  Cell cell;
  EngagementsPart& part = cell.engagements.emplace();
  part.filter.roles = {2, 3};
  part.at_least = number;
  part.grade = grade;
  part.has_top = true;
  part.top_at_least = top_number;
  part.top_grade = top_grade;
  cell.choices.role_applies_to = role;
  return cell;
}

}  // namespace

TEST_CASE("a further engagement that counts for ever need not count within a window") {
  const Cell cell = with_further();
  CHECK_FALSE(part_follows(cell, with_window(cell, 1), PartKind::further_engagement));
}

TEST_CASE("a further engagement within a window counts where it counts for ever") {
  const Cell cell = with_further();
  CHECK(part_follows(with_window(cell, 1), cell, PartKind::further_engagement));
}

TEST_CASE("a mentoring beside work that counts for ever need not be one beside work of late") {
  const Cell cell = with_mentoring(MentoringScope::specialty);
  CHECK_FALSE(part_follows(cell, with_window(cell, 1), PartKind::mentoring));
}

TEST_CASE("a mentoring of any kind has no window") {
  const Cell cell = with_mentoring(MentoringScope::any);
  CHECK(part_follows(cell, with_window(cell, 1), PartKind::mentoring));
}

TEST_CASE("a level by an examination follows where the other one has that examination too") {
  CHECK(follows(with_exams({1}), with_exams({0, 1})));
}

TEST_CASE("a level by an examination doesn't follow where one of them isn't the other's") {
  CHECK_FALSE(follows(with_exams({0, 1}), with_exams({1})));
}

TEST_CASE("an examination that gives no level makes none follow") {
  CHECK_FALSE(follows(with_exams({1}), with_exams({1}, ExamPolicy::shown)));
}

TEST_CASE("an examination by itself isn't one beside an engagement") {
  CHECK_FALSE(follows(with_exams({1}), with_exams({1}, ExamPolicy::with_engagement)));
}

TEST_CASE("an examination beside an engagement is one by itself") {
  CHECK(follows(with_exams({1}, ExamPolicy::with_engagement), with_exams({1})));
}

TEST_CASE("engagements of the top grade are also such of every lower one") {
  CHECK(part_follows(with_engagements(3, 3, 2, 5), with_engagements(2, 4, 1, 5),
                     PartKind::engagements));
}

TEST_CASE("of engagements that only the top ones need the role for, only these have it") {
  CHECK_FALSE(part_follows(with_engagements(3, 4, 1, 5, RoleAppliesTo::top),
                           with_engagements(3, 3, 2, 4, RoleAppliesTo::top),
                           PartKind::engagements));
}

TEST_CASE("a role of the top ones alone is a lower quality than one of all") {
  CHECK(is_of_lower_quality(with_engagements(3, 4, 1, 5, RoleAppliesTo::top),
                            with_engagements(2, 3, 1, 4), PartKind::engagements));
}

TEST_CASE("more of a lower grade are of a lower quality") {
  CHECK(is_of_lower_quality(with_engagements(5, 3, 2, 4), with_engagements(1, 4, 1, 5),
                            PartKind::engagements));
}

TEST_CASE("no role is no lower quality than the lowest one") {
  Cell lowest = with_further();
  lowest.further->filter.roles = {0, 1, 2};
  CHECK_FALSE(is_of_lower_quality(with_further(), lowest, PartKind::further_engagement));
}
