#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/journal.h"

namespace tassei::store {

/// A state of the records, rulebooks and settings, in memory, open to read.
struct Past {
  Database database;
  /// The kinds with every column that records had on the way.
  model::Kinds kinds;
};

/// The database as it stood after that entry (0: before the first): today's records with the
/// changes since taken back, the last one first. With `engineers` (codes as they were then) it has
/// these people, and what belongs to them, and costs in proportion to them and their changes.
/// `kinds` are today's. An Error where journal and records don't go together (doctor says how).
Past as_known_at(const Database& database, const model::Kinds& kinds, std::int64_t entry,
                 const std::vector<std::string>& engineers = {});

/// The changes after that entry that as_known_at takes back for these people (all, where none are
/// named), in order.
std::vector<EntryChange> changes_around(const Database& database, const model::Kinds& kinds,
                                        std::int64_t entry,
                                        const std::vector<std::string>& engineers = {});

/// What the journal amounts to, from nothing to that entry. It looks at no record.
Past replayed(const Database& database, const model::Kinds& kinds, std::int64_t entry);

}  // namespace tassei::store
