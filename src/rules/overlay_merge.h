#pragma once

#include "rules/compile_reader.h"

namespace tassei::rules {

/// How one text is laid over another (schema/rulebooks/README.md, "Overlays and fragments"). What
/// has the wrong form stays as it is, for the compiler to report.

/// Lays the head, the catalogues and the specialties of `own` over those of `whole`.
void lay_over_catalogues(Table& whole, const Table& own, const Reporter& reporter);

/// Lays the grades and the cells of `own` over those of `whole`.
void lay_over_cells(Table& whole, const Table& own, const Reporter& reporter);

}  // namespace tassei::rules
