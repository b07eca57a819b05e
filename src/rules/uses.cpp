#include "rules/uses.h"

#include <algorithm>

#include "rules/ids.h"

namespace tassei::rules {

namespace {

/// The role is asked for separately.
bool has_outcome_and_activity(const ContributionFilter& filter, const ContributionFact& fact) {
  return filter.outcomes[static_cast<std::size_t>(fact.outcome)] &&
         contains(filter.activities, fact.activity);
}

bool has_role(const ContributionFilter& filter, const ContributionFact& fact) {
  return filter.roles.empty() || contains(filter.roles, fact.role);
}

}  // namespace

Eligibility::Eligibility(const Subject& subject, const Rules& rules, std::size_t cell)
    : subject_(subject),
      rules_(&rules),
      cell_(&rules.cells[cell]),
      column_(subject.projects.column(rules)),
      cell_bit_(1U << cell) {
  const auto lowest = [&](int grade) { return rules.lowest_grade_from(grade); };
  if (cell_->engagements) {
    lowest_ = lowest(cell_->engagements->grade);
    lowest_top_ = lowest(cell_->engagements->top_grade);
  }
  if (cell_->further) lowest_further_ = lowest(cell_->further->grade);
}

bool Eligibility::has_grade(std::uint32_t project, std::size_t lowest) const {
  return (subject_.projects.standing(project, column_).grades >> lowest) != 0;
}

bool Eligibility::accepts(const ContributionFact& fact) const {
  const EngagementsPart& part = *cell_->engagements;
  const bool only_top = part.has_top && cell_->choices.role_applies_to == RoleAppliesTo::top;
  return fact.specialty == subject_.specialty && has_outcome_and_activity(part.filter, fact) &&
         (only_top || has_role(part.filter, fact));
}

std::optional<Provenance> Eligibility::grade_provenance(std::uint32_t project, int grade) const {
  const std::uint32_t met = subject_.projects.standing(project, column_).grades;
  std::optional<Provenance> best;
  for (std::size_t i = rules_->lowest_grade_from(grade); i < rules_->grades.size(); ++i) {
    if (((met >> i) & 1U) == 0) continue;
    best = std::min(best.value_or(rules_->grades[i].provenance), rules_->grades[i].provenance);
  }
  return best;
}

Provenance Eligibility::lowest_provenance(int grade) const {
  const std::size_t lowest = rules_->lowest_grade_from(grade);
  return lowest < rules_->grades.size() ? rules_->grades[lowest].provenance : Provenance::standard;
}

std::optional<Date> Eligibility::end_of(const ContributionFact& fact) const {
  if (!cell_->choices.window_years) return std::nullopt;
  return fact.end_on.plus_years(static_cast<int>(*cell_->choices.window_years));
}

bool Eligibility::counts_on(const ContributionFact& fact, Date day) const {
  if (fact.specialty != subject_.specialty || day < fact.end_on) return false;
  const auto end = end_of(fact);
  return !end || day < *end;
}

bool Eligibility::any_counts_on(Date day) const {
  const auto contributions = subject_.facts.contributions();
  return std::any_of(contributions.begin(), contributions.end(),
                     [&](const ContributionFact& fact) { return counts_on(fact, day); });
}

void Eligibility::add_engagement_parts(const ContributionFact& fact, Uses& uses) const {
  const EngagementsPart& part = *cell_->engagements;
  if (!accepts(fact)) return;
  if (part.grade == 0 || has_grade(fact.project, lowest_)) {
    uses.parts |= part_bit(PartKind::engagements);
    uses.top = part.has_top && has_role(part.filter, fact) && has_grade(fact.project, lowest_top_);
    if (cell_->component && contains(rules_->components, fact.component)) {
      uses.parts |= part_bit(PartKind::component);
    }
  }
  const Projects::Standing& project = subject_.projects.standing(fact.project, column_);
  if (project.complex_cells & cell_bit_) uses.parts |= part_bit(PartKind::complexity);
  if (project.sized_cells & cell_bit_) uses.parts |= part_bit(PartKind::size);
}

bool Eligibility::further_accepts(const ContributionFact& fact) const {
  const FurtherPart& part = *cell_->further;
  return has_outcome_and_activity(part.filter, fact) && has_role(part.filter, fact) &&
         (part.grade == 0 || has_grade(fact.project, lowest_further_));
}

Uses Eligibility::of(const ContributionFact& fact) const {
  Uses uses;
  if (fact.specialty != subject_.specialty) return uses;
  if (cell_->engagements) add_engagement_parts(fact, uses);
  if (cell_->further && further_accepts(fact)) {
    uses.parts |= part_bit(PartKind::further_engagement);
  }
  if (cell_->exam && cell_->choices.exam_policy == ExamPolicy::with_engagement) {
    uses.parts |= part_bit(PartKind::exam);
  }
  if (cell_->mentoring && cell_->choices.mentoring_scope == MentoringScope::specialty) {
    uses.parts |= part_bit(PartKind::mentoring);
  }
  return uses;
}

Uses Eligibility::of(const ExpertiseFact& fact) const {
  const auto& part = cell_->expertise;
  const bool counts = part && fact.specialty == subject_.specialty &&
                      contains(part->depths, fact.depth) && contains(part->any_of, fact.area);
  return counts ? Uses{.parts = part_bit(PartKind::expertise)} : Uses{};
}

Uses Eligibility::of(const AchievementFact& fact) const {
  const auto& part = cell_->handing_on;
  const bool counts = part && fact.specialty == subject_.specialty && contains(part->of, fact.kind);
  return counts ? Uses{.parts = part_bit(PartKind::handing_on)} : Uses{};
}

Uses Eligibility::of(const MentoringFact& fact) const {
  if (!cell_->mentoring) return {};
  const bool counts =
      cell_->choices.mentoring_scope == MentoringScope::any || any_counts_on(fact.start_on);
  return counts ? Uses{.parts = part_bit(PartKind::mentoring)} : Uses{};
}

Uses Eligibility::of(const ExamFact& fact) const {
  Uses uses;
  if (!cell_->exam) return uses;
  for (const Equal& named : cell_->exam->any_of) {
    if (named.exam != fact.exam) continue;
    const bool better = uses.parts == 0 || named.provenance < uses.provenance;
    if (better) uses.provenance = named.provenance;
    uses.parts = part_bit(PartKind::exam);
  }
  return uses;
}

}  // namespace tassei::rules
