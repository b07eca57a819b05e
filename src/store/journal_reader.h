#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "store/changes_about.h"
#include "store/journal.h"

namespace tassei::store {

/// Which part of the journal is asked for: all of it by default.
struct JournalQuestion {
  std::optional<std::int64_t> entry = {};  ///< only this one
  std::string from = {};                   ///< an instant; empty: from the first
  std::string before = {};                 ///< an instant; empty: to the last
  /// Only these, and the entries that have them.
  std::optional<std::set<ChangePlace>> changes = {};
};

/// Streams the journal, the newest entry first. The database outlives it.
class JournalReader {
 public:
  JournalReader(const Database& database, JournalQuestion question);
  ~JournalReader();

  /// The next entry; false after the last.
  bool next(Entry& entry);
  /// The next change of that entry; false after its last. An Error for a content that is broken.
  bool next(EntryChange& change);

 private:
  bool has_any(std::int64_t entry) const;

  struct Queries;

  const Database* database_;
  JournalQuestion question_;
  std::unique_ptr<Queries> queries_;
  bool more_changes_ = false;
};

}  // namespace tassei::store
