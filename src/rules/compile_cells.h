#pragma once

#include "rules/compile_parts.h"

namespace tassei::rules {

/// Reads one `[[cells]]` but for `specialty`, and checks it against the specialty, which is null
/// where it is unknown. Its grades are all read.
Drafted<Cell> read_cell(TableReader& reader, const Draft& draft, const Catalogues& all,
                        const DraftSpecialty* specialty);

/// Reports the grades that no project can have, since whatever meets them meets a higher one.
void check_grades(const Reporter& reporter, const DraftSpecialty& specialty);

/// Reports a complexity or a size of the cell that doesn't follow from the highest grade that its
/// engagements ask for. `place` is the part's.
void check_complexity(const Reporter& reporter, const DraftSpecialty& specialty, const Cell& cell,
                      Place place);
void check_size(const Reporter& reporter, const DraftSpecialty& specialty, const Cell& cell,
                Place place);

}  // namespace tassei::rules
