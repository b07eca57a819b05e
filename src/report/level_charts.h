#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/rulebook.h"
#include "table/table.h"

namespace tassei::report {

/// People counted by specialty, point in time and level, as charts.
class LevelCharts {
 public:
  /// `points` are the names of the days, in order. The rulebook outlives it.
  LevelCharts(const rules::Rulebook& rulebook, std::vector<rules::Id> specialties,
              std::vector<std::string> points);

  /// So many more at a level (0: none) of the specialty and point of those places.
  void add(std::size_t specialty, std::size_t point, int level, unsigned people);

  /// All specialties at the last point, then each over time where there are several points. A
  /// specialty has all its levels. None where nobody was counted.
  std::vector<table::Chart> charts(Language language) const;

 private:
  table::Chart distribution(Language language) const;
  table::Chart over_time(std::size_t specialty, Language language) const;
  /// A bar with all levels of `levels`, from none on.
  table::Row bar(std::string name, std::size_t specialty, std::size_t point,
                 const std::vector<int>& levels) const;

  const rules::Rulebook* rulebook_;
  std::vector<rules::Id> specialties_;
  std::vector<std::string> points_;
  std::vector<std::map<int, unsigned>> counts_;  ///< specialty by specialty, each point
};

}  // namespace tassei::report
