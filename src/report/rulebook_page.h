#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/rulebook.h"
#include "table/table.h"

namespace tassei::report {

/// What of a rulebook is shown.
struct BookExtract {
  std::vector<rules::Id> specialties;  ///< at least one
  std::optional<int> level;            ///< all of them, unless given
  bool whole = true;                   ///< nothing is left out

  bool has(const rules::Cell& cell) const { return !level || cell.level == *level; }
  /// All; where there is a level, only grades that one of its cells asks for.
  bool has(const rules::Rules& version, const rules::Grade& grade) const;
};

/// A rulebook for a person, to be held beside the standard: a table of contents; level by level and
/// clause by clause what each part asks for, with its provenance; with a whole one the catalogues.
/// As JSON and CSV: a row for each criterion of each cell, in JSON with the grades that it asks
/// for. The rulebook outlives the answer.
table::Answer rulebook_page(const rules::Rulebook& rulebook, BookExtract extract,
                            Language language);

/// The same for people as an HTML page that needs nothing else.
std::string rulebook_html(const rules::Rulebook& rulebook, const BookExtract& extract,
                          Language language);

}  // namespace tassei::report
