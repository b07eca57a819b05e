#pragma once

#include "rules/compile_reader.h"

namespace tassei::rules {

/// How texts are put together (schema/rulebooks/README.md, "Overlays and fragments"). What has the
/// wrong form stays as it is, for the compiler to report.

/// Lays the head, the catalogues and the specialties of `own` over those of `whole`.
void lay_over_catalogues(Table& whole, const Table& own, const Reporter& reporter);

/// Takes a fragment in: what `whole` has already stays. `place` is where it is named.
void take_in(Table& whole, const Table& fragment, Place place, const Reporter& reporter);

/// Lays the grades and the cells of `own` over those of `whole`.
void lay_over_cells(Table& whole, const Table& own, const Reporter& reporter);

/// What tells an entry from the others of its table: its id; of a grade or a cell its specialty and
/// its number. Empty where it can't be said.
std::string entry_key(std::string_view table, const Node& node);

/// Where the entry of a table stands whose id is `key`; for grades and cells, `specialty number`.
/// The text's beginning where there is none.
Place place_of_entry(const Table& document, std::string_view table, const std::string& key);

}  // namespace tassei::rules
