#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/kind.h"
#include "store/occasion.h"

namespace SQLite {
class Database;
}

namespace tassei::store {

/// The schema that this program reads and writes.
int schema_version();

/// How long a lock is waited for.
inline constexpr std::chrono::milliseconds kPatience = std::chrono::seconds(5);

/// A rulebook's text as the database keeps it. It is known by its digest.
struct StoredRulebook {
  std::string id;
  std::string valid_from;  ///< ISO, empty: from the first day
  std::string toml;
  std::string digest;  ///< SHA-256 of the text, hexadecimal
  bool active = true;  ///< in use
  /// The digests of the texts that it was put together with, which are kept too.
  std::vector<std::string> parts = {};

  friend bool operator==(const StoredRulebook&, const StoredRulebook&) = default;
};

/// Scales and measures that records have although no rulebook in use knows them.
struct OtherColumns {
  std::vector<std::string> scales;
  std::vector<std::string> measures;
};

/// One tassei database, open. Every failure of SQLite leaves this room as an Error: not a database,
/// somebody else's, of a newer or older schema (what to do), locked for longer than the patience,
/// read-only, full.
///
/// Opened to read it is one state for as long as it lives, whoever else writes: all that is read
/// through it (and through others opened meanwhile) agrees. A writer waits for it.
class Database {
 public:
  enum class Access { read, write };

  /// An existing one of this program's schema, to read. `patience` is how long it waits for a lock.
  explicit Database(const std::string& path, std::chrono::milliseconds patience = kPatience);
  /// The same to write: what changes is an entry of the journal under that occasion.
  Database(const std::string& path, Occasion occasion,
           std::chrono::milliseconds patience = kPatience);
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  /// A new one with these rulebooks, open to be written, readable by its owner only. It appears
  /// whole or not at all, and never in place of an existing file. Folders on the way are made.
  /// `kinds` are those of the rulebooks.
  static Database create(const std::string& path, const Occasion& occasion,
                         const std::vector<StoredRulebook>& rulebooks, const model::Kinds& kinds);

  /// The same once more: one connection, which lives as long as the last of both.
  Database again() const;

  const std::string& path() const { return path_; }

  /// Those in use and those that were or are only kept: by id, then valid_from, then digest.
  std::vector<StoredRulebook> rulebooks() const;
  OtherColumns other_columns() const;

  /// Keeps these, and uses those of them that are active and no others; what was kept before stays.
  /// `kinds` are those of the ones in use (what views show follows them), with `other` columns.
  void set_rulebooks(const std::vector<StoredRulebook>& rulebooks, const model::Kinds& kinds,
                     const OtherColumns& other = {});

  /// For this room only: the connection, the occasion of a writer, one that has no file (messages
  /// name `path`), and the Error that another program has written since this one was opened.
  SQLite::Database& connection() const { return *connection_; }
  const Occasion& occasion() const { return occasion_; }
  static Database in_memory(const std::string& path);
  void refuse_if_changed() const;

 private:
  Database() = default;
  void open(Access access, std::chrono::milliseconds patience);

  std::string path_;
  Occasion occasion_;
  std::shared_ptr<SQLite::Database> connection_;
  std::int64_t version_ = 0;  ///< of the data, as this connection sees it
};

/// SHA-256 of the text, hexadecimal.
std::string digest(std::string_view text);

/// A rulebook's text with its digest. `valid_from` as the text says.
StoredRulebook stored(const std::string& id, const std::string& valid_from, std::string toml);

}  // namespace tassei::store
