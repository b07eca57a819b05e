#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "store/journal.h"
#include "store/query.h"
#include "store/salts.h"
#include "store/sha256.h"

namespace tassei::store {

/// The leaf of a change.
std::string leaf_of(Sha256& sum, std::string_view salt, std::string_view record,
                    std::string_view content);

/// What the entry itself says, in the form that its leaf is made of.
std::string content_of(std::int64_t entry, const Occasion& occasion);

/// Writes the entry of one command, within its transaction.
class EntryWriter {
 public:
  /// Under the database's occasion.
  explicit EntryWriter(const Database& database);

  /// What the entry will say of itself.
  Occasion& occasion() { return occasion_; }
  /// The last one until now.
  const Entry& before() const { return before_; }

  /// What a change did. `kinds` are those of its record. A change that did nothing is none.
  void log(const Logged& logged, const model::Kinds& kinds);
  /// After the last change. Without any there is no entry.
  void finish();

 private:
  const SQLite::Database* connection_;
  Occasion occasion_;
  Entry before_;  ///< the last one; 0 where there is none
  Query insert_;
  Sha256 leaf_;
  Sha256 digest_;
  std::string leaves_;
  Salts salts_;
  std::int64_t count_ = 0;
};

/// The one place through which everything changes: does the work in one transaction, together with
/// its entry in the journal. SQLite's exceptions come through; an Error where another program has
/// written since the database was opened.
void in_one_entry(Database& database, const std::function<void(EntryWriter&)>& work);

}  // namespace tassei::store
