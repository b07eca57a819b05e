#include "store/later.h"

#include <algorithm>

#include "store/border.h"
#include "store/change_between.h"
#include "store/layout.h"
#include "store/query.h"
#include "store/rulebooks.h"

namespace tassei::store {

namespace {

using model::Field;
using model::Kind;
using model::Values;

std::string name_of(const Kind& kind, const Values& values) {
  std::string name = kind.name;
  for (const std::string& part : model::key_of(kind, values)) name += '\n' + part;
  return name;
}

std::string name_of_setting(const Logged& what) {
  return std::string(kSettings) + '\n' + value_in(what.key, "name");
}

std::string name_of_comment(const Logged& what) {
  return std::string(kReviewComments) + '\n' + key_text(what.key);
}

/// Keeping a text that isn't in use changes nothing that anything could rest on; putting it
/// together with others does, since it may be used later.
bool changes_use(const Logged& what) {
  const auto is_active = [](const std::optional<FieldValues>& side) {
    return side && value_in(*side, "active") == "1";
  };
  return what.record == kRulebooks &&
         (is_active(what.before) != is_active(what.after) || changes_parts(what));
}

const std::string& code_in(const Kind& kind, const Values& values) {
  return kind.value(values, code_field(kind).name);
}

}  // namespace

Later::Later(const Database& database, const model::Kinds& kinds, std::int64_t entry,
             const std::vector<EntryChange>& changes)
    : kinds_(&kinds) {
  for (const EntryChange& each : changes) learn(each.what);
  leave_out_undone(database, entry);
  each_change_after(database, entry, [&](const EntryChange& change) {
    if (!left_out_.contains(change.entry)) see(change);
  });
}

void Later::learn(const Logged& own) {
  if (own.record == kSettings) records_.insert(name_of_setting(own));
  if (own.record == kReviewComments) records_.insert(name_of_comment(own));
  rulebooks_ = rulebooks_ || changes_use(own);
  const Kind* kind = kinds_->find(own.record);
  if (kind != nullptr) learn(*kind, own);
}

void Later::learn(const Kind& kind, const Logged& own) {
  const Values before = told_before(kind, own);
  const Values after = told_after(kind, own);
  for (const Values* values : {&before, &after}) {
    records_.insert(name_of(kind, *values));
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
      const Kind* referred = kinds_->find(kind.fields[i].refers_to);
      if (referred == nullptr || (*values)[i].empty()) continue;
      referred_.insert(subject_of(*referred, (*values)[i]));
    }
  }
  if (kind.numbered || !own.after) return;
  const std::string subject = subject_of(kind, code_in(kind, after));
  if (!own.before || subject != subject_of(kind, code_in(kind, before))) coming_.insert(subject);
}

void Later::leave_out_undone(const Database& database, std::int64_t entry) {
  at_border(database.path(), [&] {
    Query undoing(database.connection(),
                  "SELECT entry, undoes FROM entries WHERE entry > ?1 AND undoes >= ?1"
                  " ORDER BY entry DESC");
    undoing.bind(1, entry);
    while (undoing.step()) {
      const std::int64_t later = undoing.integer(0);
      const std::int64_t undone = undoing.integer(1);
      if (left_out_.contains(later)) continue;
      if (undone == entry) {
        undone_by_ = later;
        return;
      }
      left_out_.insert({later, undone});
    }
  });
}

void Later::see(const EntryChange& change) {
  if (rulebooks_ && changes_use(change.what)) {
    obstacle_ = {change.entry, MessageId::later_rulebooks};
  }
  if (change.what.record == kSettings && records_.contains(name_of_setting(change.what))) {
    obstacle_ = {change.entry,
                 {MessageId::later_same_setting, {{"name", value_in(change.what.key, "name")}}}};
  }
  if (change.what.record == kReviewComments && records_.contains(name_of_comment(change.what))) {
    obstacle_ = {change.entry,
                 {MessageId::later_same_record,
                  {{"kind", change.what.record}, {"key", key_text(change.what.key)}}}};
  }
  const Kind* kind = kinds_->find(change.what.record);
  if (kind != nullptr) see(*kind, change);
}

void Later::see(const Kind& kind, const EntryChange& change) {
  const Logged& what = change.what;
  const Values before = told_before(kind, what);
  const Values after = told_after(kind, what);
  if (records_.contains(name_of(kind, before)) || records_.contains(name_of(kind, after))) {
    obstacle_ = {
        change.entry,
        {MessageId::later_same_record, {{"kind", kind.name}, {"key", key_text(what.key)}}}};
  } else if (!kind.numbered && what.before) {
    const std::string& code = code_in(kind, before);
    const bool goes =
        !what.after || subject_of(kind, code) != subject_of(kind, code_in(kind, after));
    if (goes && referred_.contains(subject_of(kind, code))) {
      obstacle_ = {
          change.entry,
          {what.after ? MessageId::later_renamed : MessageId::later_removed, {{"code", code}}}};
    }
  }
  if (what.after) note_references(kind, change);
}

void Later::note_references(const Kind& kind, const EntryChange& change) {
  const Values after = told_after(kind, change.what);
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const Field& field = kind.fields[i];
    const Kind* referred = kinds_->find(field.refers_to.empty() ? field.mentions : field.refers_to);
    if (referred == nullptr || after[i].empty()) continue;
    const std::string subject = subject_of(*referred, after[i]);
    if (!coming_.contains(subject)) continue;
    references_[subject].push_back(
        {change.entry,
         name_of(kind, after),
         {MessageId::later_refers,
          {{"code", after[i]}, {"kind", kind.name}, {"key", model::key_text(kind, after)}}}});
  }
}

std::optional<Later::Obstacle> Later::reference(const Kind& kind, const Values& values,
                                                const Kind& referred,
                                                const std::string& code) const {
  const auto found = references_.find(subject_of(referred, code));
  if (found == references_.end()) return std::nullopt;
  const auto& all = found->second;
  const std::string record = name_of(kind, values);
  auto last = std::find_if(all.rbegin(), all.rend(),
                           [&](const Reference& each) { return each.record == record; });
  if (last == all.rend()) last = all.rbegin();
  return Obstacle{last->entry, last->how};
}

}  // namespace tassei::store
