#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/book.h"

namespace tassei::report {

/// One thing that two rulebooks say differently.
struct Difference {
  std::string place;  ///< ids: the catalogue; the specialty, `*` for all, with its level or grade
  Message place_said;
  std::string what;  ///< an id: an entry, a list, a part, a choice
  Message what_said;
  std::optional<Label> before;  ///< nothing where it is new
  std::optional<Label> after;   ///< nothing where it is gone
};

/// All of them: the heads, what is another choice in every cell, the catalogues, then the
/// specialties with what their lists gained and lost, their grades and their cells part by part;
/// what is the same difference in every specialty stands before them, once. Compared are ids and
/// numbers, not only words; specialties on each day from which either of the two has another
/// version.
std::vector<Difference> differences(const rules::Rulebook& before, const rules::Rulebook& after);

}  // namespace tassei::report
