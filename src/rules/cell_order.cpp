#include "rules/cell_order.h"

#include <algorithm>

namespace tassei::rules {

namespace {

bool is_subset(const std::vector<Id>& few, const std::vector<Id>& many) {
  return std::all_of(few.begin(), few.end(),
                     [&](Id id) { return std::find(many.begin(), many.end(), id) != many.end(); });
}

bool has_roles_of(const ContributionFilter& one, const ContributionFilter& other) {
  return other.roles.empty() || (!one.roles.empty() && is_subset(one.roles, other.roles));
}

bool has_outcomes_and_activities_of(const ContributionFilter& one,
                                    const ContributionFilter& other) {
  for (std::size_t i = 0; i < one.outcomes.size(); ++i) {
    if (one.outcomes[i] && !other.outcomes[i]) return false;
  }
  return is_subset(one.activities, other.activities);
}

/// Every contribution that one takes the other takes as well.
bool is_narrower(const ContributionFilter& one, const ContributionFilter& other) {
  return has_roles_of(one, other) && has_outcomes_and_activities_of(one, other);
}

bool same_choices(const Choices& one, const Choices& other) {
  return one.count == other.count && one.role_applies_to == other.role_applies_to &&
         one.window_years == other.window_years;
}

/// Where the role is asked of the top ones only, it isn't asked of the others.
bool all_need_role(const Cell& cell) {
  return !cell.engagements->has_top || cell.choices.role_applies_to == RoleAppliesTo::all;
}

bool engagements_follow(const Cell& one, const Cell& other) {
  if (!other.engagements) return true;
  if (!one.engagements || !same_choices(one.choices, other.choices)) return false;
  const EngagementsPart& mine = *one.engagements;
  const EngagementsPart& theirs = *other.engagements;
  const bool roles = has_roles_of(mine.filter, theirs.filter);
  const bool all_have_role = all_need_role(one) || !all_need_role(other);
  return mine.at_least >= theirs.at_least && mine.grade >= theirs.grade &&
         mine.top_at_least >= theirs.top_at_least && mine.top_grade >= theirs.top_grade && roles &&
         all_have_role && has_outcomes_and_activities_of(mine.filter, theirs.filter);
}

bool component_follows(const Cell& one, const Cell& other) {
  return !other.component ||
         (one.component && one.choices.main_component_min >= other.choices.main_component_min);
}

bool expertise_follows(const Cell& one, const Cell& other) {
  if (!other.expertise) return true;
  return one.expertise && is_subset(one.expertise->any_of, other.expertise->any_of) &&
         is_subset(one.expertise->depths, other.expertise->depths) &&
         one.expertise->at_least >= other.expertise->at_least;
}

bool handing_on_follows(const Cell& one, const Cell& other) {
  if (!other.handing_on) return true;
  return one.handing_on && is_subset(one.handing_on->of, other.handing_on->of) &&
         one.handing_on->at_least >= other.handing_on->at_least;
}

bool mentoring_follows(const Cell& one, const Cell& other) {
  if (!other.mentoring) return true;
  return one.mentoring && (one.choices.mentoring_scope == other.choices.mentoring_scope ||
                           other.choices.mentoring_scope == MentoringScope::any);
}

bool further_follows(const Cell& one, const Cell& other) {
  if (!other.further) return true;
  return one.further && one.further->grade >= other.further->grade &&
         is_narrower(one.further->filter, other.further->filter);
}

}  // namespace

bool asks_for_all_of(const Cell& one, const Cell& other) {
  return engagements_follow(one, other) && component_follows(one, other) &&
         expertise_follows(one, other) && handing_on_follows(one, other) &&
         mentoring_follows(one, other) && further_follows(one, other);
}

}  // namespace tassei::rules
