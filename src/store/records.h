#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/kind.h"
#include "store/database.h"

namespace tassei::store {

class EntryWriter;

/// Who confirmed a piece of evidence, and when (UTC, as Occasion::at).
struct Confirmation {
  std::string by;
  std::string at;

  friend bool operator==(const Confirmation&, const Confirmation&) = default;
};

/// A record as it is stored.
struct Stored {
  std::int64_t number = 0;  ///< the short number; the row's id where the kind has a code
  model::Values values;
  std::optional<Confirmation> confirmation = {};  ///< nothing: claimed, or no evidence
};

/// Reads records of any kind. It refers to the database and the kinds, which outlive it.
class Records {
 public:
  Records(const Database& database, const model::Kinds& kinds);
  ~Records();

  /// All of a kind, in order of their keys. `see` gets each; its argument lives until it returns.
  void each(const model::Kind& kind, const std::function<void(const Stored&)>& see) const;

  /// The same as a source: fills the argument and returns true until there are no more.
  std::function<bool(Stored&)> stream(const model::Kind& kind) const;

  /// Those in which `field` (one that refers to another kind) is that code, in order of their keys.
  void each_referring(const model::Kind& kind, const model::Field& field, const std::string& code,
                      const std::function<void(const Stored&)>& see) const;

  /// The record with the key of these values (compared in NFC), nothing where there is none.
  std::optional<Stored> find(const model::Kind& kind, const model::Values& values) const;

  /// The record with that number (the row's id where the kind has a code), nothing where there is
  /// none.
  std::optional<Stored> numbered(const model::Kind& kind, std::int64_t number) const;

  /// Whether a code names a record of a kind that has codes.
  bool has_code(const model::Kind& kind, const std::string& code) const;

  /// All codes of a kind that has codes, or values of a key field of one that has none (teams),
  /// each once, in order.
  std::vector<std::string> codes(const model::Kind& kind, const std::string& field) const;

 private:
  class Queries;
  std::unique_ptr<Queries> queries_;
};

/// One record that comes (no `before`), goes (no `after`) or changes.
struct Change {
  const model::Kind* kind = nullptr;
  std::optional<model::Values> before;
  std::optional<model::Values> after;
  /// What is confirmed afterwards, and by whom. Evidence that changes is a claim without it.
  std::optional<Confirmation> confirmation = {};
  /// For one that comes: the number that it had before. Without it, it gets the next one.
  std::optional<std::int64_t> number = {};
};

/// Called now and then during long work: how far it is, of how much. Throwing from it stops the
/// work.
using Progress = std::function<void(std::size_t done, std::size_t of)>;

/// The one way in which records change: all of the changes, in one transaction, which is one entry
/// of the journal, or none. Kinds are taken in their order, so that what is referred to is there,
/// and what mentions a code that is changed follows. Values are canonical and checked, `before` is
/// what this connection has read; an Error where another program has written since.
/// `more`: all columns of projects that no rulebook in use has, where they become others.
void commit(Database& database, const model::Kinds& kinds, const std::vector<Change>& changes,
            const Progress& progress = {}, const OtherColumns* more = nullptr);

/// The same, exactly these and in that order: for what takes back an earlier entry.
void commit_as_given(Database& database, const model::Kinds& kinds,
                     const std::vector<Change>& changes);

/// The same in an entry that the caller writes.
void commit_as_given(const Database& database, const model::Kinds& kinds,
                     const std::vector<Change>& changes, EntryWriter& journal);

}  // namespace tassei::store
