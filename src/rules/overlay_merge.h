#pragma once

#include <string>
#include <vector>

#include "rules/compile_reader.h"

namespace tassei::rules {

/// An entry that an overlay switched off, as entry_key() names it, and where.
struct SwitchedOff {
  std::string table;
  std::string key;
  Place place;
};

/// How one text is laid over another (schema/rulebooks/README.md, "Overlays and fragments"). What
/// has the wrong form stays as it is, for the compiler to report.

/// Lays the head, the catalogues and the specialties of `own` over those of `whole`. What is
/// switched off is added to `off`.
void lay_over_catalogues(Table& whole, const Table& own, const Reporter& reporter,
                         std::vector<SwitchedOff>& off);

/// Lays the grades and the cells of `own` over those of `whole`. One that becomes another than it
/// was is an estimate, unless `own` says whose it is.
void lay_over_cells(Table& whole, const Table& own, const Reporter& reporter,
                    std::vector<SwitchedOff>& off);

}  // namespace tassei::rules
