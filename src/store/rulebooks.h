#pragma once

#include <optional>
#include <string>
#include <string_view>
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

/// What the journal says of a text, by its digest: `parts` are those that it is put together with,
/// joined by `;`, where there are any. Entries that 0.5 and earlier wrote don't speak of them.
FieldValues journaled_of(const StoredRulebook& rulebook);
inline constexpr std::string_view kParts = "parts";

/// How it says that a text that was kept before is used, or put together, in another way.
Logged change_of_rulebook(const std::string& digest, const FieldValues& before,
                          const FieldValues& after);

/// Whether it puts a kept text together with others than before.
bool changes_parts(const Logged& change);

/// Brings a text from one side of such a change to the other. What neither speaks of stays.
void bring(StoredRulebook& rulebook, const std::optional<FieldValues>& from,
           const std::optional<FieldValues>& to);

}  // namespace tassei::store
