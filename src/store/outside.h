#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "store/logged.h"
#include "store/past.h"

namespace tassei::store {

/// Something that is otherwise than the journal says, since another program changed it.
struct OutsideEdit {
  Logged what;  ///< from what the journal says to what the database has
  /// Where only they or they too differ: the short number in the journal, and the database's.
  std::optional<std::pair<std::int64_t, std::int64_t>> numbers = {};
};

/// The journal replayed from nothing beside the database: both have to say the same. It refers to
/// the database. An Error where the journal can't be replayed.
class Outside {
 public:
  Outside(const Database& database, const model::Kinds& kinds);

  /// Rulebooks, settings and reviews, then kind by kind in order of keys.
  void each(const std::function<void(const OutsideEdit&)>& see) const;

  /// The same as changes in an order in which they can be done to what the journal says.
  void each_change(const std::function<void(const Logged&)>& see) const;

  /// The kinds, with every column that journal or database have.
  const model::Kinds& kinds() const { return past_.kinds; }

 private:
  using Facts = std::map<FieldValues, FieldValues>;  ///< by key

  /// One record in which they differ; null on the side that doesn't have it.
  struct Pair {
    const Stored* journal = nullptr;
    const Stored* database = nullptr;
  };
  void each_pair(const model::Kind& kind, const std::function<void(const Pair&)>& see) const;
  std::function<bool(Stored&)> in_order(const Records& records, const model::Kind& kind) const;
  void each_fact(const std::function<void(const Logged&)>& see) const;
  Facts journaled(std::string_view record) const;
  Facts stored_rulebooks(const Facts& journal) const;
  /// Reviews and the comments on them; nothing where one can't be read (check_reviews tells).
  void each_frozen(const std::function<void(std::string_view record, const Facts&)>& see) const;

  const Database* database_;
  Past past_;
  Records journal_;
  Records records_;
  bool sorted_ = true;  ///< the database's rows are in order of the keys that their texts have
};

/// Journals all of it as one entry, and touches nothing else: where there is no journal yet, all
/// that is there. Afterwards the journal amounts to the database. An Error where another program
/// has written since the database was opened.
void adopt(Database& database, const model::Kinds& kinds);

}  // namespace tassei::store
