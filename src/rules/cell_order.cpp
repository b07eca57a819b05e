#include "rules/cell_order.h"

#include <algorithm>
#include <utility>

#include "rules/ids.h"

namespace tassei::rules {

namespace {

bool is_subset(const std::vector<Id>& few, const std::vector<Id>& many) {
  return others_than(many, few) == 0;
}

/// Everybody has the lowest role or a higher one.
bool asks_for_role(const ContributionFilter& filter) {
  constexpr Id kLowest = 0;
  return !filter.roles.empty() && filter.roles.front() != kLowest;
}

bool has_roles_of(const ContributionFilter& one, const ContributionFilter& other) {
  return !asks_for_role(other) || (asks_for_role(one) && is_subset(one.roles, other.roles));
}

bool has_outcomes_of(const ContributionFilter& one, const ContributionFilter& other) {
  for (std::size_t i = 0; i < one.outcomes.size(); ++i) {
    if (one.outcomes[i] && !other.outcomes[i]) return false;
  }
  return true;
}

bool has_outcomes_and_activities_of(const ContributionFilter& one,
                                    const ContributionFilter& other) {
  return has_outcomes_of(one, other) && is_subset(one.activities, other.activities);
}

/// What counts for one counts for the other as long at least.
bool window_follows(const Cell& one, const Cell& other) {
  const auto& longest = other.choices.window_years;
  const auto& own = one.choices.window_years;
  return !longest || (own && *own <= *longest);
}

/// Where the role is asked of the top ones only, it isn't asked of the others.
bool all_need_role(const Cell& cell) {
  return !cell.engagements->has_top || cell.choices.role_applies_to == RoleAppliesTo::all;
}

/// How many engagements of that grade somebody has at least who just has those of the cell; with
/// the role, where they need it.
unsigned sure_of(const Cell& cell, int grade, bool with_role) {
  const EngagementsPart& part = *cell.engagements;
  if (grade <= part.grade && (!with_role || all_need_role(cell))) return part.at_least;
  return grade <= part.top_grade ? part.top_at_least : 0;
}

bool engagements_follow(const Cell& one, const Cell& other) {
  const EngagementsPart& theirs = *other.engagements;
  const ContributionFilter& filter = one.engagements->filter;
  const bool with_role = asks_for_role(theirs.filter);
  return one.choices.count == other.choices.count && window_follows(one, other) &&
         has_roles_of(filter, theirs.filter) &&
         has_outcomes_and_activities_of(filter, theirs.filter) &&
         sure_of(one, theirs.grade, with_role && all_need_role(other)) >= theirs.at_least &&
         sure_of(one, theirs.top_grade, with_role) >= theirs.top_at_least;
}

/// Every engagement that counts for one counts for the other, whose engagements follow.
bool all_count(const Cell& one, const Cell& other) {
  return one.engagements->grade >= other.engagements->grade &&
         (!asks_for_role(other.engagements->filter) || !all_need_role(other) || all_need_role(one));
}

/// Those that the other doesn't take may be among the ones that somebody has.
bool expertise_follows(const ExpertisePart& one, const ExpertisePart& other) {
  return is_subset(one.depths, other.depths) &&
         one.at_least >= other.at_least + others_than(other.any_of, one.any_of);
}

bool handing_on_follows(const HandingOnPart& one, const HandingOnPart& other) {
  return one.at_least >= other.at_least + others_than(other.of, one.of);
}

/// A mentoring may need a contribution that counts on its day.
bool mentoring_follows(const Cell& one, const Cell& other) {
  return other.choices.mentoring_scope == MentoringScope::any ||
         (one.choices.mentoring_scope == MentoringScope::specialty && window_follows(one, other));
}

bool further_follows(const Cell& one, const Cell& other) {
  const FurtherPart& mine = *one.further;
  const FurtherPart& theirs = *other.further;
  return mine.grade >= theirs.grade && window_follows(one, other) &&
         has_roles_of(mine.filter, theirs.filter) &&
         has_outcomes_and_activities_of(mine.filter, theirs.filter);
}

/// An examination that gives the level of one gives that of the other.
bool exams_follow(const Cell& one, const Cell& other) {
  if (!one.exam || one.choices.exam_policy == ExamPolicy::shown) return true;
  if (!other.exam || other.choices.exam_policy == ExamPolicy::shown) return false;
  if (other.choices.exam_policy == ExamPolicy::with_engagement &&
      !(one.choices.exam_policy == ExamPolicy::with_engagement && window_follows(one, other))) {
    return false;
  }
  const auto has = [&](const Equal& exam) {
    return std::any_of(other.exam->any_of.begin(), other.exam->any_of.end(),
                       [&](const Equal& each) { return each.exam == exam.exam; });
  };
  return std::all_of(one.exam->any_of.begin(), one.exam->any_of.end(), has);
}

bool engagements_are_lower(const Cell& one, const Cell& other) {
  const EngagementsPart& mine = *one.engagements;
  const EngagementsPart& theirs = *other.engagements;
  const bool lower_role =
      !has_roles_of(mine.filter, theirs.filter) ||
      (asks_for_role(theirs.filter) && all_need_role(other) && !all_need_role(one));
  // The top ones may be as many as the other asks for of its grade.
  const bool lower_grade =
      std::pair(mine.top_grade, mine.grade) < std::pair(theirs.top_grade, theirs.grade) &&
      (mine.top_grade < theirs.top_grade || sure_of(one, theirs.grade, false) < theirs.at_least);
  return lower_role || lower_grade || !has_outcomes_of(mine.filter, theirs.filter);
}

bool further_is_lower(const FurtherPart& one, const FurtherPart& other) {
  return !has_roles_of(one.filter, other.filter) || !has_outcomes_of(one.filter, other.filter) ||
         one.grade < other.grade;
}

}  // namespace

bool part_follows(const Cell& one, const Cell& other, PartKind part) {
  if (!other.has(part) && part != PartKind::exam) return true;
  switch (part) {
    case PartKind::engagements:
      return one.engagements && engagements_follow(one, other);
    case PartKind::component:
      return one.component && one.choices.main_component_min >= other.choices.main_component_min;
    case PartKind::expertise:
      return one.expertise && expertise_follows(*one.expertise, *other.expertise);
    case PartKind::handing_on:
      return one.handing_on && handing_on_follows(*one.handing_on, *other.handing_on);
    case PartKind::mentoring:
      return one.mentoring && mentoring_follows(one, other);
    case PartKind::further_engagement:
      return one.further && further_follows(one, other);
    case PartKind::exam:
      return exams_follow(one, other);
    case PartKind::complexity:
    case PartKind::size:
      break;
  }
  return true;
}

bool follows(const Cell& one, const Cell& other) {
  for (std::size_t kind = 0; kind < kPartKinds; ++kind) {
    if (!part_follows(one, other, static_cast<PartKind>(kind))) return false;
  }
  // Those that share the component have to be such of the other as well.
  return !other.component || !other.engagements || all_count(one, other);
}

bool is_of_lower_quality(const Cell& one, const Cell& other, PartKind part) {
  switch (part) {
    case PartKind::engagements:
      return engagements_are_lower(one, other);
    case PartKind::expertise:
      return !is_subset(one.expertise->depths, other.expertise->depths);
    case PartKind::mentoring:
      return other.choices.mentoring_scope == MentoringScope::specialty &&
             one.choices.mentoring_scope == MentoringScope::any;
    case PartKind::further_engagement:
      return further_is_lower(*one.further, *other.further);
    default:
      return false;
  }
}

}  // namespace tassei::rules
