#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "store/journal.h"

namespace tassei::store {

/// Who had which code when, as the journal has it: people and projects are renamed, and a code that
/// one gave up may be another's later. Somebody whose record was removed keeps the code until it is
/// given to another by renaming; a record that comes under it is theirs again.
class Holders {
 public:
  using Id = std::size_t;

  /// A point of the journal: after that change.
  struct When {
    std::int64_t entry = std::numeric_limits<std::int64_t>::max();
    std::int64_t position = std::numeric_limits<std::int64_t>::max();

    auto operator<=>(const When&) const = default;
  };
  static constexpr When now() { return {}; }

  explicit Holders(const model::Kinds& kinds) : kinds_(&kinds) {}

  /// All changes in their order; those of kinds without codes tell nothing.
  void see(const EntryChange& change);

  /// Who has the code then. Subjects are as subject_of writes them.
  std::optional<Id> at(const std::string& subject, When when) const;
  /// Whether anybody ever had it.
  bool know(const std::string& subject) const { return events_.contains(subject); }
  /// Whose record a change of a kind with codes is.
  std::optional<Id> of(const EntryChange& change) const;
  /// Who was renamed so in that entry.
  std::optional<Id> renamed(std::int64_t entry, const std::string& from,
                            const std::string& to) const;
  /// Every code that they had, as it was written.
  const std::set<std::string>& codes(Id id) const { return codes_[id]; }
  std::size_t count() const { return codes_.size(); }

 private:
  struct Event {
    When when;
    std::optional<Id> id;
  };
  struct Renaming {
    std::string from;
    std::string to;
    Id id;
  };

  const Event* last_until(const std::string& subject, When when) const;

  const model::Kinds* kinds_;
  std::map<std::string, std::vector<Event>> events_;
  std::map<std::int64_t, std::vector<Renaming>> renamings_;
  std::vector<std::set<std::string>> codes_;
};

}  // namespace tassei::store
