#pragma once

#include <vector>

#include "store/database.h"
#include "store/logged.h"

namespace tassei::store {

class EntryWriter;

/// In one entry of the journal: these texts beside those that are kept already, in use where they
/// are active, the columns that only records know, and the views that follow the kinds.
void write_rulebooks(Database& database, const std::vector<StoredRulebook>& rulebooks,
                     const model::Kinds& kinds, const OtherColumns& other);

/// The same in an entry that the caller writes.
void write_rulebooks(SQLite::Database& connection, const std::vector<StoredRulebook>& rulebooks,
                     const model::Kinds& kinds, const OtherColumns& other, EntryWriter& journal);

/// The same within a transaction of the caller's, and without a word in the journal.
void place_rulebooks(SQLite::Database& connection, const std::vector<StoredRulebook>& rulebooks,
                     const model::Kinds& kinds, const OtherColumns& other);

/// What the journal says of a text, by its digest.
FieldValues journaled_of(const StoredRulebook& rulebook);

}  // namespace tassei::store
