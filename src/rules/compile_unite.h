#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "rules/compile_draft.h"

namespace tassei::rules {

/// Unites the catalogues of several texts: one id is one thing (spec 1.3). The first text that has
/// an id says how it is called; one that defines it otherwise is a problem, with both places. It
/// refers to the drafts that it is given.
class Uniter {
 public:
  explicit Uniter(Catalogues& all);

  void add(const Draft& draft);

 private:
  /// `difference` says in what two entries differ, in a few words; empty where they don't.
  template <class Item, class Difference>
  void unite(const Draft& draft, std::string_view table, const Catalogue<Drafted<Item>>& own,
             Catalogue<Item>& all, Difference difference);
  using Ladder = const Catalogue<Drafted<Entry>>*;
  void unite_ladder(const Draft& draft, std::string_view table,
                    const Catalogue<Drafted<Entry>>& own, std::vector<Ladder>& ladders,
                    Catalogue<Entry>& all);
  void unite_scales(const Draft& draft);
  void unite_exams(const Draft& draft);
  void differs(const Draft& draft, std::string_view table, const std::string& id, Place place,
               std::string what) const;
  void remember(std::string_view table, const std::string& id, Place place);
  void take_column(const Draft& draft, std::string column, const Word& owner);
  void take_columns(const Draft& draft);

  Catalogues* all_;
  std::vector<Ladder> roles_;  ///< those that were added
  std::vector<Ladder> depths_;
  std::map<std::pair<std::string_view, std::string>, Place> origins_;  ///< by table and id
  std::set<std::pair<std::string, std::string>> exams_;  ///< by line and id: those that were seen
  std::map<std::string, std::string> columns_;           ///< of projects, and what makes them
};

}  // namespace tassei::rules
