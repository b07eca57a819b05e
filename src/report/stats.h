#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "rules/evaluate.h"
#include "table/table.h"

namespace tassei::report {

/// Days from the first to the last, on which people are counted. Changes are counted on all of
/// them.
struct StatsSpan {
  Date first = Date::first();
  Date last = Date::first();
  std::string name;  ///< of the last, for people
};

/// How many people there are at each level of each specialty at the end of each span, and how many
/// rose to it or fell from it in the course of the span.
class LevelStats {
 public:
  struct Count {
    unsigned people = 0;
    unsigned promotions = 0;  ///< rises to this level
    unsigned losses = 0;      ///< falls from this level
    unsigned supplement = 0;  ///< of the people, those whose level is of that provenance
    unsigned inferred = 0;
  };
  using Counts = std::map<int, Count>;  ///< by level; 0: none

  /// Every level of a specialty is there from the start. The rulebook outlives it.
  LevelStats(const rules::Rulebook& rulebook, std::vector<rules::Id> specialties,
             std::vector<StatsSpan> spans);

  /// One person in the specialty of that place. `counts` says on which days they are counted.
  void add(std::size_t specialty, const std::vector<rules::Segment>& segments,
           const std::function<bool(Date)>& counts);

  const std::vector<rules::Id>& specialties() const { return specialties_; }
  const std::vector<StatsSpan>& spans() const { return spans_; }
  const Counts& counts(std::size_t specialty, std::size_t span) const {
    return counts_[specialty * spans_.size() + span];
  }

 private:
  std::vector<rules::Id> specialties_;
  std::vector<StatsSpan> spans_;
  std::vector<Counts> counts_;
};

/// A row for each specialty, span and level. The page is a table for each specialty, with bars of
/// at most so many columns; it says how many of the people hold a level that the standard's own
/// text doesn't state where somebody does. The rulebook outlives the answer.
table::Answer stats(const rules::Rulebook& rulebook, LevelStats counted, std::size_t widest_bar,
                    Language language);

}  // namespace tassei::report
