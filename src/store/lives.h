#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/holders.h"
#include "store/redaction.h"

namespace tassei::store {

/// Whose record a change gives to whom; nothing for any other change. `holders` have seen what was
/// before.
std::optional<std::pair<Holders::Id, Holders::Id>> move_of(const model::Kinds& kinds,
                                                           const Holders& holders,
                                                           const EntryChange& change);

/// The lives of those numbered records in which a person can be: theirs, what was ever given to or
/// by them, and all that mention people. Other records have none.
class Lives {
 public:
  /// Records that went from one to another, by whose they were and became.
  using Moves = std::vector<std::pair<Holders::Id, Holders::Id>>;

  Lives(const model::Kinds& kinds, const Holders& holders, Holders::Id person, const Moves& moves);

  /// The life of the change's record; null where it has none. Changes in order.
  const Life* take(const EntryChange& change);
  /// The life of a record as it is today; null where it has none. After the last change.
  const Life* take(const model::Kind& kind, const model::Values& values);

  /// What mentions people is called by these texts somewhere.
  const std::set<std::string>& mentioned() const { return mentioned_; }
  bool is_person(const std::string& code, Holders::When when) const;

 private:
  bool matters(const model::Kind& kind, const model::Values& values, Holders::When when) const;
  /// Compares as the key does, whatever people and projects are called meanwhile.
  std::string name(const model::Kind& kind, const model::Values& values, Holders::When when) const;
  Life& life(const std::string& name);
  void see_owner(const model::Kind& kind, const model::Values& values, Holders::When when,
                 Life& into) const;
  void see_mentions(const model::Kind& kind, const model::Values& values, Holders::When when,
                    Life& into);
  /// Whether the change only follows a renaming, which isn't at the same point of the entry.
  bool follows(const model::Kind& kind, const EntryChange& change, const model::Values& before,
               const model::Values& after, Life& into);
  void mention(Life& into, const std::string& value, Mentioned whom);
  Mentioned who_is(std::optional<Holders::Id> id) const;

  const model::Kinds* kinds_;
  const Holders* holders_;
  Holders::Id person_;
  std::set<Holders::Id> near_;  ///< whose records have to be followed
  std::deque<Life> lives_;
  std::unordered_map<std::string, Life*> by_name_;
  std::set<std::string> mentioned_;
};

}  // namespace tassei::store
