#pragma once

#include <string>
#include <vector>

#include "rules/compile_draft.h"

namespace tassei::rules {

/// Reads the ranges of one scale's categories, from small to large, and checks that those of one
/// measure ascend without gap or overlap to an open end.
class RangeChecker {
 public:
  RangeChecker(const Reporter& reporter, const Catalogue<Drafted<Measure>>& measures)
      : reporter_(&reporter), measures_(&measures) {}

  /// The next category's `measures`.
  void read(TableReader& category_reader, Category& category);
  void finish() const;

 private:
  struct Read {
    Range range;
    Place place;
    std::string category;
  };

  void read_range(const Word& measure, TableReader& reader, Category& category);
  /// Reports where it doesn't fit after the ranges so far; false where it belongs before them.
  bool follows(const Read& next) const;

  const Reporter* reporter_;
  const Catalogue<Drafted<Measure>>* measures_;
  std::vector<Id> broken_;  ///< measures with a range that has a problem
  std::vector<Read> last_;  ///< of each measure that has a range so far, the one of the largest
};

}  // namespace tassei::rules
