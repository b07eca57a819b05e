#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/logged.h"

namespace tassei::store {

/// One command that changed something.
struct Entry {
  std::int64_t entry = 0;  ///< from 1, without gaps
  Occasion occasion;
  std::string digest;      ///< hexadecimal; covers this entry and, through them, all before
  bool forgotten = false;  ///< something that it said has been taken out
};

/// A change of an entry.
struct EntryChange {
  std::int64_t entry = 0;
  std::int64_t position = 0;  ///< from 1
  bool forgotten = false;
  Logged what;
};

/// The last entry; nothing in a database without one.
std::optional<Entry> head(const Database& database);

/// Its number; 0 in a database without one.
std::int64_t last_number(const Database& database);

/// Nothing where there is no such entry.
std::optional<Entry> entry(const Database& database, std::int64_t number);

/// The same; an Error where there is none.
Entry known_entry(const Database& database, std::int64_t number);

/// The last entry that was made at that instant (as Occasion::at) or before it; 0 where there is
/// none.
std::int64_t entry_at(const Database& database, const std::string& instant);

/// All entries, in order. `see` gets each; its argument lives until it returns.
void each_entry(const Database& database, const std::function<void(const Entry&)>& see);

/// The changes of an entry, in order.
std::vector<EntryChange> changes_of(const Database& database, std::int64_t entry);

/// The changes of all entries after that one, in order. An Error for a content that is broken.
void each_change_after(const Database& database, std::int64_t entry,
                       const std::function<void(const EntryChange&)>& see);

/// The changes after that entry of (or to) a subject, in order.
std::vector<EntryChange> changes_about(const Database& database, const std::string& subject,
                                       std::int64_t after);

/// Those of the rulebooks and settings.
std::vector<EntryChange> changes_about_nobody(const Database& database, std::int64_t after);

/// Whether two things that the journal says don't go together.
struct ChainFault {
  enum class What {
    missing,    ///< an entry isn't there, or its changes don't count up
    altered,    ///< the entry's own facts, or a change, aren't what its leaf says
    unchained,  ///< the digest doesn't follow from the one before and the leaves
  };
  What what = What::altered;
  std::int64_t entry = 0;
  std::int64_t position = 0;  ///< of the change; 0: the entry itself
};

/// Checks the whole chain. What has been forgotten can't be checked any more, except that it is in
/// the chain.
std::vector<ChainFault> check_chain(const Database& database, const model::Kinds& kinds);

}  // namespace tassei::store
