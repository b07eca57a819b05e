#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/rulebook.h"
#include "table/table.h"

namespace tassei::report {

/// A level and who says what it takes; 0: none.
struct LevelOfProvenance {
  int level = 0;
  rules::Provenance provenance = rules::Provenance::standard;

  friend auto operator<=>(const LevelOfProvenance&, const LevelOfProvenance&) = default;
};

/// People counted by specialty, point in time and level, as charts.
class LevelCharts {
 public:
  /// `points` are the names of the days, in order. The rulebook outlives it.
  LevelCharts(const rules::Rulebook& rulebook, std::vector<rules::Id> specialties,
              std::vector<std::string> points);

  /// So many more at a level of the specialty and point of those places.
  void add(std::size_t specialty, std::size_t point, LevelOfProvenance level, unsigned people);

  /// All specialties at the last point, then each over time where there are several points. A
  /// specialty has all its levels, each provenance by itself. None where nobody was counted.
  std::vector<table::Chart> charts(Language language) const;

 private:
  table::Chart distribution(Language language) const;
  table::Chart over_time(std::size_t specialty, Language language) const;
  /// None, then the levels that the rulebook defines or people hold in the specialties of those
  /// places, from the lowest on.
  std::vector<LevelOfProvenance> levels_of(const std::vector<std::size_t>& specialties) const;
  /// A bar with all levels of `levels`, from none on.
  table::Row bar(std::string name, std::size_t specialty, std::size_t point,
                 const std::vector<LevelOfProvenance>& levels) const;

  const rules::Rulebook* rulebook_;
  std::vector<rules::Id> specialties_;
  std::vector<std::string> points_;
  /// Specialty by specialty, each point.
  std::vector<std::map<LevelOfProvenance, unsigned>> counts_;
};

}  // namespace tassei::report
