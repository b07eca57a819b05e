#pragma once

#include "property/exactly.h"
#include "property/subject.h"

namespace property {

/// Adds to an engineer's records what an explanation says is missing, reading only the fields of
/// its entries: each becomes new records that count from a day.
class Fulfil {
 public:
  Fulfil(Random& random, const World& world, const std::string& specialty, const naive::Cell& cell,
         naive::Day on);

  /// `number` instead of the entry's own.
  void add(const tassei::rules::Quantity& missing, unsigned number, naive::Records& records);

 private:
  void add_engagement(const tassei::rules::Quantity& missing, naive::Records& records);
  void add_on_project(naive::Project project, const std::string& component,
                      naive::Records& records);
  std::vector<naive::SizeOption> sizes(const tassei::rules::Quantity& missing) const;

  Random& random_;
  const tassei::rules::Catalogues& ids_;
  const naive::Rulebook& rulebook_;
  const naive::Specialty& specialty_;
  const naive::Cell& cell_;
  std::string on_;
  Maker maker_;
};

}  // namespace property
