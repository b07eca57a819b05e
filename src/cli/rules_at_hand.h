#pragma once

#include "cli/command.h"
#include "store/database.h"

namespace tassei::cli {

/// What can be said of records although a text in use doesn't compile: another program altered it,
/// or this one is stricter than the one that took it in.
struct RulesAtHand {
  rules::Rulebook rulebook;
  bool whole = true;  ///< it is that of all texts in use
};

/// What rulebook_of() gives. Where that can't be, a warning, and the texts in use that compile, or
/// those of a new database where none does, with a column for all that records have: records are
/// got out and rulebooks put right by it, and no level is told.
RulesAtHand rules_at_hand(Context& context, const store::Database& database);

/// Makes columns of the scales and measures that records have and the rulebook doesn't know.
void add_columns_of_records(const Context& context, const store::Database& database,
                            rules::Rulebook& rulebook);

}  // namespace tassei::cli
