#include "rules/easier.h"

#include <algorithm>

#include "rules/cell_order.h"
#include "rules/ids.h"

namespace tassei::rules {

namespace {

/// So many of `taken`, first those that `others` doesn't have.
std::vector<Id> apart_from(const std::vector<Id>& others, std::vector<Id> taken, unsigned number) {
  std::stable_partition(taken.begin(), taken.end(), [&](Id id) { return !contains(others, id); });
  if (taken.size() > number) taken.resize(number);
  return taken;
}

/// The lowest role that will do, where `other` asks for one at all. Any: the lowest of the ladder.
Id lowest_role(const std::vector<Id>& roles, const ContributionFilter& other) {
  if (!roles.empty()) return roles.front();
  return other.roles.empty() ? kNone : Id{0};
}

/// Engagements that just meet `filter`, and differ from what `other` takes where they can.
Quantity just_engagements(const ContributionFilter& filter, const std::vector<Id>& roles,
                          const ContributionFilter& other, unsigned number, int grade) {
  Quantity least{.what = Need::engagements, .number = number, .grade = grade};
  least.role = lowest_role(roles, other);
  for (std::size_t i = 0; i < filter.outcomes.size() && least.outcomes.empty(); ++i) {
    if (filter.outcomes[i] && !other.outcomes[i]) {
      least.outcomes.push_back(static_cast<model::Outcome>(i));
    }
  }
  for (const Id activity : apart_from(other.activities, filter.activities, 1)) {
    if (!contains(other.activities, activity)) least.ids.push_back(activity);
  }
  return least;
}

std::vector<Quantity> least_engagements(const Cell& lower, const Cell& higher) {
  const EngagementsPart& part = *higher.engagements;
  const ContributionFilter& other = lower.engagements->filter;
  const bool all = !part.has_top || higher.choices.role_applies_to == RoleAppliesTo::all;
  const std::vector<Id> any;
  std::vector<Quantity> least;
  const auto add = [&](unsigned number, int grade, const std::vector<Id>& roles) {
    if (number > 0) {
      least.push_back(just_engagements(part.filter, roles, other, number, grade));
    }
  };
  add(part.top_at_least, part.top_grade, part.filter.roles);
  add(part.at_least - part.top_at_least, part.grade, all ? part.filter.roles : any);
  return least;
}

Quantity least_further(const FurtherPart& lower, const FurtherPart& higher) {
  return just_engagements(higher.filter, higher.filter.roles, lower.filter, 1, higher.grade);
}

Quantity least_expertise(const ExpertisePart& lower, const ExpertisePart& higher) {
  return {.what = Need::expertise,
          .number = higher.at_least,
          .ids = apart_from(lower.any_of, higher.any_of, higher.at_least),
          .depth = higher.depth()};
}

Quantity least_handing_on(const HandingOnPart& lower, const HandingOnPart& higher) {
  return {.what = Need::achievements,
          .number = higher.at_least,
          .ids = apart_from(lower.of, higher.of, higher.at_least)};
}

std::vector<Quantity> least_of(const Cell& lower, const Cell& higher, PartKind part) {
  switch (part) {
    case PartKind::engagements:
      return least_engagements(lower, higher);
    case PartKind::component:
      return {{.what = Need::component, .number = higher.choices.main_component_min}};
    case PartKind::expertise:
      return {least_expertise(*lower.expertise, *higher.expertise)};
    case PartKind::handing_on:
      return {least_handing_on(*lower.handing_on, *higher.handing_on)};
    case PartKind::mentoring:
      return {{.what = Need::mentorings, .number = 1}};
    case PartKind::further_engagement:
      return {least_further(*lower.further, *higher.further)};
    case PartKind::complexity:
    case PartKind::size:
    case PartKind::exam:
      break;
  }
  return {};
}

Cell without_window(Cell cell) {
  cell.choices.window_years.reset();
  return cell;
}

bool is_compared(PartKind part) {
  return part != PartKind::complexity && part != PartKind::size && part != PartKind::exam;
}

}  // namespace

std::optional<std::vector<Quantity>> least_of_easier(const Cell& lower, const Cell& higher,
                                                     PartKind part) {
  if (!is_compared(part) || !lower.has(part)) return std::nullopt;
  if (!higher.has(part)) return std::vector<Quantity>();
  const Cell less = without_window(lower);
  const Cell more = without_window(higher);
  if (part_follows(more, less, part)) return std::nullopt;
  if (!is_of_lower_quality(more, less, part) && !part_follows(less, more, part)) {
    return std::nullopt;
  }
  return least_of(less, more, part);
}

}  // namespace tassei::rules
