#pragma once

#include <functional>

#include "property/random_records.h"
#include "property/random_rulebook.h"
#include "property/subject.h"

namespace property {

/// Looks at random engineers of so many rounds, some under the shipped rulebook and some under
/// made-up ones. What fails is printed as it can be run again.
using LookAtEngineer = std::function<void(Random&, const World&, const naive::Records&)>;
void with_random_engineers(std::uint64_t rounds, const RulebookShape& rulebook_shape,
                           const RecordsShape& records_shape, const LookAtEngineer& look);

/// Looks at every cell of random engineers on some of their days.
struct CellAt {
  const World& world;
  const naive::Records& records;
  const std::string& specialty;
  const naive::Cell& cell;
  naive::Day on;
};
using LookAtCell = std::function<void(Random&, const CellAt&)>;
void with_random_cells(std::uint64_t rounds, const LookAtCell& look);

/// A part of a cell on a day, as the product explains it.
struct PartAt {
  const World& world;
  const naive::Records& records;
  const Subject& subject;
  const std::string& specialty;
  const naive::Cell& cell;
  naive::Day on;
  const tassei::rules::Criterion& criterion;

  /// Whether other records than its own meet the part, as the naive evaluator says.
  bool met_by(const naive::Records& others) const;
};

/// Looks at every part of every cell of random engineers on some of their days.
using LookAtPart = std::function<void(Random&, const PartAt&)>;
void with_random_parts(std::uint64_t rounds, const LookAtPart& look);

}  // namespace property
