#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/kind.h"
#include "store/journal.h"

namespace tassei::cli {

/// Follows records from one state to a later one by the journal's changes between: a record, person
/// or project keeps its identity whatever it is called meanwhile, and when it goes and comes back
/// under its name. Identities are texts without a meaning of their own.
class Lineage {
 public:
  /// Stands between the parts of an identity: a kind's name, then who somebody is or the key.
  static constexpr char kBetween = '\x1f';

  /// The kinds outlive it.
  explicit Lineage(const model::Kinds& kinds) : kinds_(&kinds) {}

  /// The next change.
  void see(const store::EntryChange& change);

  /// Who a code meant in the earlier state, and means now.
  static std::string who_was(const std::string& code);
  std::string who_is(const model::Kind& kind, const std::string& code) const;
  /// What somebody of the earlier state is called now, in comparison form.
  std::string called_now(const model::Kind& kind, const std::string& who) const;

  /// Which record it was in the earlier state, and is now.
  static std::string was(const model::Kind& kind, const model::Values& values);
  std::string is(const model::Kind& kind, const model::Values& values) const;

  /// What happened to a record, by its identity.
  struct Story {
    bool was = false;        ///< it was there in the earlier state
    bool is = false;         ///< it is there now
    std::int64_t entry = 0;  ///< the last that did more to it than change texts about it
  };
  /// Nothing where no change was about it.
  std::optional<Story> story(const std::string& identity) const;

  /// The last entry that changed whether that rulebook (any, where none is named) is in use.
  std::optional<std::int64_t> rulebook_entry(const std::string& digest) const;

 private:
  using Code = std::pair<std::string, std::string>;  ///< a kind's name, a code in comparison form

  void follow_code(const model::Kind& kind, const store::EntryChange& change);
  void follow_record(const model::Kind& kind, const store::EntryChange& change);
  std::string key_then(const model::Kind& kind, const model::Values& values) const;
  Story& story_at(const std::string& key);
  static void touch(Story& story, const model::Kind& kind, const store::EntryChange& change);

  const model::Kinds* kinds_;
  std::map<Code, std::string> who_;           ///< where it isn't the code itself
  std::set<Code> taken_;                      ///< identities that go by another code now
  std::map<std::string, std::string> where_;  ///< identities by key now, where they differ
  std::map<std::string, Story> stories_;      ///< by identity
  std::map<std::string, std::int64_t> rulebooks_;
};

}  // namespace tassei::cli
