#pragma once

#include "rules/rulebook.h"
#include "table/table.h"

namespace tassei::report {

/// A rulebook for a person, cell by cell: what each part asks for, its clause, its provenance; the
/// catalogues after it. As JSON and CSV: a row for each criterion of each cell. The rulebook
/// outlives the answer.
table::Answer rulebook_page(const rules::Rulebook& rulebook, Language language);

}  // namespace tassei::report
