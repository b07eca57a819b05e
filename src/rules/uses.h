#pragma once

#include <cstdint>
#include <optional>

#include "rules/facts.h"

namespace tassei::rules {

/// Parts of a cell, a bit for each.
using Parts = std::uint16_t;
constexpr Parts part_bit(PartKind part) {
  return static_cast<Parts>(1U << static_cast<unsigned>(part));
}

/// Whose evidence, and for what.
struct Subject {
  const Rulebook& rulebook;
  const Projects& projects;
  const Facts& facts;
  Id specialty;
};

/// What a fact can be counted for in a cell.
struct Uses {
  Parts parts = 0;
  bool top = false;                              ///< for the engagements of the top grade
  Provenance provenance = Provenance::standard;  ///< of the level that an examination gives
};

/// What facts can be counted for in one cell, and until when: the one place that says so (spec 2.1,
/// 2.2). It refers to all that it is given.
class Eligibility {
 public:
  Eligibility(const Subject& subject, const Rules& rules, std::size_t cell);

  const Cell& cell() const { return *cell_; }

  /// Nothing for facts of other specialties.
  Uses of(const ContributionFact& fact) const;
  Uses of(const ExpertiseFact& fact) const;
  Uses of(const AchievementFact& fact) const;
  Uses of(const MentoringFact& fact) const;
  Uses of(const ExamFact& fact) const;

  /// It has the outcome and activity that every engagement needs, and the role where every one
  /// does.
  bool accepts(const ContributionFact& fact) const;
  /// The best provenance of the grades by which a project is of that grade or a higher one; nothing
  /// where it isn't.
  std::optional<Provenance> grade_provenance(std::uint32_t project, int grade) const;
  /// That of the lowest grade that is that one or a higher one.
  Provenance lowest_provenance(int grade) const;

  /// The first day on which the contribution doesn't count any more; nothing: it counts for ever.
  std::optional<Date> end_of(const ContributionFact& fact) const;
  /// A contribution in the specialty counts on that day, whatever its role and grade.
  bool counts_on(const ContributionFact& fact, Date day) const;
  bool any_counts_on(Date day) const;

 private:
  void add_engagement_parts(const ContributionFact& fact, Uses& uses) const;
  bool further_accepts(const ContributionFact& fact) const;
  bool has_grade(std::uint32_t project, std::size_t lowest) const;

  const Subject subject_;
  const Rules* rules_;
  const Cell* cell_;
  std::size_t column_;  ///< of the rules among those that projects are graded for
  std::uint32_t cell_bit_;
  std::size_t lowest_ = 0;  ///< the places of the lowest grades that will do
  std::size_t lowest_top_ = 0;
  std::size_t lowest_further_ = 0;
};

}  // namespace tassei::rules
