#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/lineage.h"
#include "report/compare.h"
#include "store/journal.h"

namespace tassei::cli {

/// What the two sides are, as the options say it.
struct CompareAsked {
  Date one = Date::first();
  Date two = Date::first();
  store::Entry from;      ///< the first side is as known after it
  store::Entry until;     ///< and the second one
  std::size_t known = 0;  ///< how often a state was asked for
};

/// A level that differs, and by whose identity.
struct LevelDifference {
  std::string who;  ///< as Lineage has it
  report::CompareRow row;
};

/// Everybody's levels in two states of the records, beside each other.
class Comparison {
 public:
  /// The options say whom and which specialties. All outlive it. Throws an Error for a person, team
  /// or specialty that neither state has.
  Comparison(Context& context, const Given& given, const store::Database& now, CompareAsked asked);
  Comparison(const Comparison&) = delete;
  Comparison& operator=(const Comparison&) = delete;
  ~Comparison();

  /// In order of codes, then specialties, with their causes.
  std::vector<LevelDifference> differences();
  report::CompareSide side_one() const;
  report::CompareSide side_two() const;
  /// Who is who between the states.
  const Lineage& lineage() const;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace tassei::cli
