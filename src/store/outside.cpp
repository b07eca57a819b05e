#include "store/outside.h"

#include <algorithm>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "base/error.h"
#include "store/border.h"
#include "store/entry_writer.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "store/reviews.h"
#include "store/rulebooks.h"
#include "store/settings.h"

namespace tassei::store {

namespace {

using model::Kind;

/// Both sides of a record as the journal would say it; null for one that isn't there.
Logged as_logged(const Kind& kind, const Stored* journal, const Stored* database) {
  Change change{.kind = &kind, .before = {}, .after = {}};
  std::optional<Confirmation> was_confirmed;
  std::optional<std::int64_t> number;
  if (journal != nullptr) {
    change.before = journal->values;
    was_confirmed = journal->confirmation;
  }
  if (database != nullptr) {
    change.after = database->values;
    change.confirmation = database->confirmation;
  }
  if (kind.numbered && (journal == nullptr || database == nullptr)) {
    number = (journal != nullptr ? journal : database)->number;
  }
  return logged(change, number, was_confirmed);
}

bool has_another_number(const Kind& kind, const Stored* journal, const Stored* database) {
  return kind.numbered && journal != nullptr && database != nullptr &&
         journal->number != database->number;
}

bool are_same(const Kind& kind, const Stored& journal, const Stored& database) {
  return journal.values == database.values && journal.confirmation == database.confirmation &&
         !has_another_number(kind, &journal, &database);
}

/// Goes through records in order of their keys.
class Cursor {
 public:
  Cursor(const Kind& kind, std::function<bool(Stored&)> source)
      : kind_(&kind), source_(std::move(source)) {
    step();
  }

  void step() {
    more_ = source_(stored_);
    if (more_) key_ = model::key_of(*kind_, stored_.values);
  }
  bool more() const { return more_; }
  const Stored& stored() const { return stored_; }
  /// Whether its record comes before the other's, or that has none any more.
  bool is_before(const Cursor& other) const { return more_ && (!other.more_ || key_ < other.key_); }

 private:
  const Kind* kind_;
  std::function<bool(Stored&)> source_;
  Stored stored_;
  std::vector<std::string> key_;
  bool more_ = false;
};

void set(FieldValues& values, const FieldValues& removed, const FieldValues& added) {
  const auto has = [&](const FieldValues& fields, const std::string& field) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const auto& each) { return each.first == field; });
  };
  std::erase_if(
      values, [&](const auto& each) { return has(removed, each.first) || has(added, each.first); });
  values.insert(values.end(), added.begin(), added.end());
}

/// What differs; nothing where nothing does.
std::optional<Logged> difference(std::string_view record, FieldValues key,
                                 const FieldValues* journal, const FieldValues* database) {
  Logged found{.record = std::string(record), .key = std::move(key)};
  if (journal != nullptr) found.before = *journal;
  if (database != nullptr) found.after = *database;
  if (found.before && found.after) {
    std::erase_if(*found.before,
                  [&](const auto& each) { return value_in(*database, each.first) == each.second; });
    std::erase_if(*found.after,
                  [&](const auto& each) { return value_in(*journal, each.first) == each.second; });
  }
  if (found.before == found.after) return std::nullopt;
  return found;
}

}  // namespace

Outside::Outside(const Database& database, const model::Kinds& kinds)
    : database_(&database),
      past_(replayed(database, kinds, last_number(database))),
      journal_(past_.database, past_.kinds),
      records_(database, past_.kinds),
      sorted_(wrong_forms(database, past_.kinds).empty()) {}

std::function<bool(Stored&)> Outside::in_order(const Records& records, const Kind& kind) const {
  if (sorted_ || &records == &journal_) return records.stream(kind);
  // Another program's comparison forms are wrong, and the rows come by them.
  auto all = std::make_shared<std::vector<Stored>>();
  records.each(kind, [&](const Stored& stored) { all->push_back(stored); });
  std::stable_sort(all->begin(), all->end(), [&](const Stored& a, const Stored& b) {
    return model::key_of(kind, a.values) < model::key_of(kind, b.values);
  });
  return [all, next = std::size_t{0}](Stored& into) mutable {
    if (next == all->size()) return false;
    into = (*all)[next++];
    return true;
  };
}

void Outside::each_pair(const Kind& kind, const std::function<void(const Pair&)>& see) const {
  Cursor journal(kind, in_order(journal_, kind));
  Cursor database(kind, in_order(records_, kind));
  while (journal.more() || database.more()) {
    const bool ours = !database.is_before(journal);
    const bool theirs = !journal.is_before(database);
    const Pair pair{.journal = ours ? &journal.stored() : nullptr,
                    .database = theirs ? &database.stored() : nullptr};
    if (!ours || !theirs || !are_same(kind, *pair.journal, *pair.database)) see(pair);
    if (ours) journal.step();
    if (theirs) database.step();
  }
}

Outside::Facts Outside::journaled(std::string_view record) const {
  Facts facts;
  for (const EntryChange& change : changes_about_nobody(*database_, 0)) {
    if (change.what.record != record) continue;
    if (!change.what.after) {
      facts.erase(change.what.key);
    } else {
      set(facts[change.what.key], change.what.before.value_or(FieldValues()), *change.what.after);
    }
  }
  return facts;
}

/// As the journal would have them; without the parts that it doesn't speak of, as those that
/// earlier versions kept.
Outside::Facts Outside::stored_rulebooks(const Facts& journal) const {
  Facts rulebooks;
  for (const StoredRulebook& each : database_->rulebooks()) {
    const FieldValues key = {{"digest", each.digest}};
    FieldValues& values = rulebooks[key] = journaled_of(each);
    const auto known = journal.find(key);
    if (known == journal.end() || !value_in(known->second, kParts).empty()) continue;
    std::erase_if(values, [](const auto& value) { return value.first == kParts; });
  }
  return rulebooks;
}

void Outside::each_frozen(
    const std::function<void(std::string_view record, const Facts&)>& see) const {
  Facts frozen;
  Facts comments;
  if (!broken_reviews(*database_).empty()) return;
  try {
    for (const model::Review& review : reviews(*database_)) {
      frozen[{{"label", review.label}}] = journaled_of(review);
      for (const model::ReviewComment& each : comments_on(*database_, review)) {
        comments[comment_key(review, each)] = journaled_of(each);
      }
    }
  } catch (const Error&) {
    return;
  }
  see(kReviews, frozen);
  see(kReviewComments, comments);
}

void Outside::each_fact(const std::function<void(const Logged&)>& see) const {
  const auto differ = [&](std::string_view record, const Facts& journal, const Facts& database) {
    Facts all = journal;
    all.insert(database.begin(), database.end());
    for (const auto& [key, values] : all) {
      const auto ours = journal.find(key);
      const auto theirs = database.find(key);
      const auto found = difference(record, key, ours == journal.end() ? nullptr : &ours->second,
                                    theirs == database.end() ? nullptr : &theirs->second);
      if (found) see(*found);
    }
  };
  const auto compare = [&](std::string_view record, const Facts& database) {
    differ(record, journaled(record), database);
  };
  const Facts texts = journaled(kRulebooks);
  differ(kRulebooks, texts, stored_rulebooks(texts));
  Facts named;
  for (const auto& [name, value] : settings(*database_)) {
    named[{{"name", name}}] = {{"value", value}};
  }
  compare(kSettings, named);
  each_frozen(compare);
}

void Outside::each(const std::function<void(const OutsideEdit&)>& see) const {
  each_fact([&](const Logged& what) { see({.what = what}); });
  for (const Kind& kind : kinds().all()) {
    each_pair(kind, [&](const Pair& pair) {
      OutsideEdit edit{.what = as_logged(kind, pair.journal, pair.database)};
      if (has_another_number(kind, pair.journal, pair.database)) {
        edit.numbers = {pair.journal->number, pair.database->number};
      }
      see(edit);
    });
  }
}

void Outside::each_change(const std::function<void(const Logged&)>& see) const {
  each_fact(see);
  const std::span<const Kind> all = kinds().all();
  for (auto kind = all.rbegin(); kind != all.rend(); ++kind) {
    each_pair(*kind, [&](const Pair& pair) {
      const bool goes =
          pair.database == nullptr || has_another_number(*kind, pair.journal, pair.database);
      if (goes) see(as_logged(*kind, pair.journal, nullptr));
    });
  }
  for (const Kind& kind : all) {
    each_pair(kind, [&](const Pair& pair) {
      if (pair.database == nullptr) return;
      const bool comes = has_another_number(kind, pair.journal, pair.database);
      see(as_logged(kind, comes ? nullptr : pair.journal, pair.database));
    });
  }
}

void adopt(Database& database, const model::Kinds& kinds) {
  at_border(database.path(), [&] {
    in_one_entry(database, [&](EntryWriter& journal) {
      const Outside outside(database, kinds);
      outside.each_change([&](const Logged& what) { journal.log(what, outside.kinds()); });
    });
  });
}

}  // namespace tassei::store
