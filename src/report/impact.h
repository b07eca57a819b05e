#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "report/words.h"

namespace tassei::report {

/// Somebody who stands otherwise in a specialty if the other rulebook decides.
struct ImpactRow {
  std::string engineer;
  std::string name;
  std::string specialty;
  Label specialty_label;
  rules::Standing before;
  rules::Standing after;
  std::vector<std::string> parts;  ///< as parts_between says
};

/// Rows one at a time, a person's after each other; false after the last.
using ImpactRows = std::function<bool(ImpactRow&)>;

/// The parts whose being met differs between two verdicts on one cell, by id and in order; `cell`
/// where only one rulebook has the cell. A part that is not asked for counts as met, an examination
/// that isn't as not passed.
std::vector<std::string> parts_between(const std::optional<rules::Verdict>& before,
                                       const std::optional<rules::Verdict>& after);

/// What the question is: the two as they were named, and the day.
struct ImpactAsked {
  std::string before;
  std::string after;
  Date at = Date::first();
};

/// The rows; the page has a line that counts people below them.
table::Answer impact(ImpactRows rows, ImpactAsked asked, Language language);

}  // namespace tassei::report
