#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "store/journal.h"

namespace tassei::store {

/// Finds what the journal has after an entry that builds on its changes. An entry and a later one
/// that undid it leave things as they were before both, and don't count.
class Later {
 public:
  /// What is in the way of undoing the entry.
  struct Obstacle {
    std::int64_t entry = 0;
    Message how;  ///< what that entry did
  };

  Later(const Database& database, const model::Kinds& kinds, std::int64_t entry,
        const std::vector<EntryChange>& changes);

  /// The entry that undid this one.
  std::optional<std::int64_t> undone_by() const { return undone_by_; }
  /// The last one that is in the way, whatever the records are now.
  const std::optional<Obstacle>& obstacle() const { return obstacle_; }
  /// The one in which that record came to refer to the code, or mention it; where that can't be
  /// told, the last in which any did.
  std::optional<Obstacle> reference(const model::Kind& kind, const model::Values& values,
                                    const model::Kind& referred, const std::string& code) const;

 private:
  struct Reference {
    std::int64_t entry;
    std::string record;
    Message how;
  };

  void learn(const Logged& own);
  void learn(const model::Kind& kind, const Logged& own);
  void leave_out_undone(const Database& database, std::int64_t entry);
  void see(const EntryChange& change);
  void see(const model::Kind& kind, const EntryChange& change);
  void note_references(const model::Kind& kind, const EntryChange& change);

  const model::Kinds* kinds_;
  std::set<std::string> records_;   ///< that the entry changed, by their keys before and after
  std::set<std::string> referred_;  ///< subjects that these refer to
  std::set<std::string> coming_;    ///< subjects that there would not be without the entry
  bool rulebooks_ = false;          ///< it changed which are in use
  std::set<std::int64_t> left_out_;
  std::optional<std::int64_t> undone_by_;
  std::optional<Obstacle> obstacle_;
  std::map<std::string, std::vector<Reference>> references_;  ///< by what is referred to
};

}  // namespace tassei::store
