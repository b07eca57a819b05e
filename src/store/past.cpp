#include "store/past.h"

#include <map>
#include <set>
#include <utility>

#include "store/border.h"
#include "store/scratch.h"

namespace tassei::store {

namespace {

using model::Field;
using model::Kind;

/// Finds whose records and changes it takes to know how some people's stood: theirs, under all the
/// codes that they had, and those of what theirs refer to.
class Around {
 public:
  Around(const Database& database, const model::Kinds& kinds, std::int64_t entry)
      : database_(&database), kinds_(&kinds), records_(database, kinds), entry_(entry) {}

  void ask(const Kind& kind, const std::string& code) {
    if (subjects_.insert(subject_of(kind, code)).second) waiting_.emplace_back(&kind, code);
  }

  void gather() {
    while (!waiting_.empty()) {
      const auto [kind, code] = waiting_.back();
      waiting_.pop_back();
      gather(*kind, code);
    }
  }

  /// In order of kinds, so that what is referred to comes first.
  const std::map<const Kind*, std::vector<Stored>>& records() const { return found_; }
  /// With those of rulebooks and settings, in order.
  std::vector<EntryChange> changes() const {
    auto all = changes_;
    for (EntryChange& change : changes_about_nobody(*database_, entry_)) {
      all.emplace(std::pair(change.entry, change.position), std::move(change));
    }
    std::vector<EntryChange> ordered;
    for (auto& [place, change] : all) ordered.push_back(std::move(change));
    return ordered;
  }

 private:
  /// Records that belong to somebody: their key begins with the code.
  static bool belongs(const Kind& kind, const Field& field) {
    return kind.numbered && field.key && &field == &kind.fields.front();
  }

  void gather(const Kind& kind, const std::string& code) {
    model::Values values(kind.fields.size());
    values[*kind.position(code_field(kind).name)] = code;
    if (auto stored = records_.find(kind, values)) keep(kind, std::move(*stored));
    for (const Kind& other : kinds_->all()) {
      for (const Field& field : other.fields) {
        if (field.refers_to != kind.name || !belongs(other, field)) continue;
        records_.each_referring(other, field, code, [&](const Stored& each) { keep(other, each); });
      }
    }
    for (EntryChange& change : changes_about(*database_, subject_of(kind, code), entry_)) {
      see(change.what);
      changes_.emplace(std::pair(change.entry, change.position), std::move(change));
    }
  }

  void keep(const Kind& kind, Stored stored) {
    for (std::size_t i = 0; i < kind.fields.size(); ++i) ask(kind.fields[i], stored.values[i]);
    found_[&kind].push_back(std::move(stored));
  }

  void see(const Logged& what) {
    const Kind* kind = kinds_->find(what.record);
    if (kind == nullptr) return;
    for (const auto* side : {&what.before, &what.after}) {
      if (*side) see(*kind, **side);
    }
    see(*kind, what.key);
  }

  void see(const Kind& kind, const FieldValues& values) {
    for (const Field& field : kind.fields) ask(field, value_in(values, field.name));
    if (!kind.numbered && !value_in(values, kind.singular).empty()) {
      ask(kind, value_in(values, kind.singular));
    }
  }

  void ask(const Field& field, const std::string& code) {
    if (!field.refers_to.empty() && !code.empty()) ask(*kinds_->find(field.refers_to), code);
  }

  const Database* database_;
  const model::Kinds* kinds_;
  Records records_;
  std::int64_t entry_;
  std::set<std::string> subjects_;
  std::vector<std::pair<const Kind*, std::string>> waiting_;
  std::map<const Kind*, std::vector<Stored>> found_;
  std::map<std::pair<std::int64_t, std::int64_t>, EntryChange> changes_;  ///< by entry, position
};

void gather_people(Around& around, const model::Kinds& kinds,
                   const std::vector<std::string>& engineers) {
  for (const std::string& code : engineers) around.ask(*kinds.find("engineers"), code);
  around.gather();
}

template <class Changes>
Past taken_back(Scratch& scratch, const Changes& changes) {
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    scratch.take_back(*change);
  }
  return scratch.finish();
}

}  // namespace

Past as_known_at(const Database& database, const model::Kinds& kinds, std::int64_t entry,
                 const std::vector<std::string>& engineers) {
  return at_border(database.path(), [&] {
    std::vector<Logged> changes;
    ColumnsMet columns(kinds);
    const auto see = [&](const EntryChange& change) {
      columns.see(change.what);
      changes.push_back(change.what);
    };
    if (engineers.empty()) {
      each_change_after(database, entry, see);
      Scratch scratch(database, columns.kinds(), Scratch::Start::all);
      return taken_back(scratch, changes);
    }
    Around around(database, kinds, entry);
    gather_people(around, kinds, engineers);
    for (const EntryChange& change : around.changes()) see(change);
    Scratch scratch(database, columns.kinds(), Scratch::Start::rulebooks_and_settings);
    for (const Kind& kind : kinds.all()) {
      const auto found = around.records().find(&kind);
      if (found == around.records().end()) continue;
      const Kind& same = *scratch.kinds().find(kind.name);
      for (Stored stored : found->second) {
        stored.values.resize(same.fields.size());
        scratch.add(same, stored);
      }
    }
    return taken_back(scratch, changes);
  });
}

std::vector<EntryChange> changes_around(const Database& database, const model::Kinds& kinds,
                                        std::int64_t entry,
                                        const std::vector<std::string>& engineers) {
  return at_border(database.path(), [&] {
    if (!engineers.empty()) {
      Around around(database, kinds, entry);
      gather_people(around, kinds, engineers);
      return around.changes();
    }
    std::vector<EntryChange> all;
    each_change_after(database, entry, [&](const EntryChange& change) { all.push_back(change); });
    return all;
  });
}

Past replayed(const Database& database, const model::Kinds& kinds, std::int64_t entry) {
  return at_border(database.path(), [&] {
    ColumnsMet columns(kinds);
    each_change_after(database, 0, [&](const EntryChange& change) {
      if (change.entry <= entry) columns.see(change.what);
    });
    Scratch scratch(database, columns.kinds(), Scratch::Start::nothing);
    each_change_after(database, 0, [&](const EntryChange& change) {
      if (change.entry <= entry) scratch.take(change.what);
    });
    return scratch.finish();
  });
}

}  // namespace tassei::store
