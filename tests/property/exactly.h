#pragma once

#include <string>

#include "naive/evaluate.h"
#include "property/random.h"

namespace property {

/// Makes records that count for one specialty in one version of a rulebook, each just good enough
/// for what it is asked to be.
class Maker {
 public:
  Maker(Random& random, const naive::Rulebook& rulebook, const naive::Specialty& specialty)
      : random_(random), rulebook_(rulebook), specialty_(specialty) {}

  /// A project of the lowest grade of at least that number, where chance finds one that isn't of a
  /// higher grade as well; without anything for 0.
  naive::Project project_of_grade(int grade);
  /// A project with so many flags of the list and the first size that will do.
  naive::Project project(const naive::Complexity& complexity,
                         const std::vector<naive::SizeOption>& sizes);

  /// A contribution by itself, with the least role and some outcome and activity that the part
  /// takes.
  naive::Contribution contribution(const naive::Engagements& part, const std::string& project,
                                   const std::string& end_on);

  /// All that the cell asks for, no more; everything counts from a day of the list.
  naive::Records exactly_enough(const naive::Cell& cell, const std::vector<std::string>& days);

 private:
  void add_engagements(const naive::Cell& cell, const std::vector<std::string>& days,
                       naive::Records& records);
  void add_further(const naive::Cell& cell, const std::vector<std::string>& days,
                   naive::Records& records);
  void add_active(const std::string& day, naive::Records& records);
  void add_professional(const naive::Cell& cell, const std::vector<std::string>& days,
                        naive::Records& records);
  void reach(naive::Project& project, const naive::SizeOption& option);

  Random& random_;
  const naive::Rulebook& rulebook_;
  const naive::Specialty& specialty_;
  int made_ = 0;
};

/// A value that a range takes, at one of its ends where it has one.
double at_edge(Random& random, const naive::Range& range, bool whole);

}  // namespace property
