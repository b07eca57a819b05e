#pragma once

#include <string>

#include "rules/rulebook.h"
#include "table/table.h"

namespace tassei::report {

/// A rulebook for a person, to be held beside the standard: level by level and clause by clause
/// what each part asks for, with its provenance; the catalogues after it. As JSON and CSV: a row
/// for each criterion of each cell. The rulebook outlives the answer.
table::Answer rulebook_page(const rules::Rulebook& rulebook, Language language);

/// The same for people as an HTML page that needs nothing else, with a table of contents.
std::string rulebook_html(const rules::Rulebook& rulebook, Language language);

}  // namespace tassei::report
