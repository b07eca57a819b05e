#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/journal.h"

namespace tassei::store {

/// What it takes to take back an entry.
struct Undoing {
  Entry entry;
  std::vector<Logged> what;     ///< all that it does, as the journal will have it
  std::vector<Change> records;  ///< exactly these, in that order
  /// Names and what they were.
  std::vector<std::pair<std::string, std::optional<std::string>>> settings;
  std::vector<Logged> comments;  ///< on reviews
  /// All texts, in use as they were; empty where it changes no rulebook in use.
  std::vector<StoredRulebook> rulebooks;
};

/// Tries it out on the database, which stays as it is. `kinds` outlive the answer. An Error where
/// there is no such entry, where it can't be undone (the first one, one that something was
/// forgotten of), where it is undone already, and where a later entry builds on it: which, and how.
Undoing plan_undo(Database& database, const model::Kinds& kinds, std::int64_t entry);

/// The kinds and columns that go with the rulebooks in use.
struct Rules {
  model::Kinds kinds;
  OtherColumns other;
};

/// Does it as a new entry, whose number it returns. `rules` are those of `undoing.rulebooks`; none
/// where these are empty. An Error where another program has written since the database was opened.
std::int64_t undo(Database& database, const model::Kinds& kinds, const Undoing& undoing,
                  const std::optional<Rules>& rules);

}  // namespace tassei::store
