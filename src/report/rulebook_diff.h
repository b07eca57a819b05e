#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/book.h"
#include "table/table.h"

namespace tassei::report {

/// One thing that two rulebooks say differently.
struct Difference {
  std::string place;  ///< ids: the catalogue, the specialty, with its level or grade
  Message place_said;
  std::string what;  ///< an id: an entry, a list, a part, a choice
  Message what_said;
  std::optional<Label> before;  ///< nothing where it is new
  std::optional<Label> after;   ///< nothing where it is gone
};

/// All of them: the heads, choices, catalogues, then the specialties with their lists, grades and
/// cells part by part. Compared are ids and numbers, not only words; specialties on each day from
/// which either of the two has another version.
std::vector<Difference> differences(const rules::Rulebook& before, const rules::Rulebook& after);

/// place, what, before, after; the page has a block for each place.
table::Answer rulebook_diff(std::vector<Difference> found, Language language);

}  // namespace tassei::report
