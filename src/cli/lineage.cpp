#include "cli/lineage.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "store/change_between.h"

namespace tassei::cli {

using model::Field;
using model::FieldType;
using model::Kind;
using model::Values;
using store::EntryChange;
using store::FieldValues;

namespace {

constexpr char kBetween = Lineage::kBetween;  // control characters are in no code and no title

std::string identity_of(const Kind& kind, const std::vector<std::string>& parts) {
  std::string identity = kind.name;
  for (const std::string& part : parts) identity += kBetween + part;
  return identity;
}

/// One that came in that entry, though another one had its name before.
std::string new_one(const std::string& name, const EntryChange& change) {
  return name + kBetween + kBetween + std::to_string(change.entry) + kBetween +
         std::to_string(change.position);
}

bool decides(const Kind& kind, const FieldValues& values) {
  return std::any_of(values.begin(), values.end(), [&](const auto& each) {
    const auto place = kind.position(each.first);
    return place && kind.fields[*place].type != FieldType::text;
  });
}

}  // namespace

void Lineage::see(const EntryChange& change) {
  if (change.what.record == store::kRulebooks) {
    rulebooks_[store::value_in(change.what.key, "digest")] = change.entry;
    return;
  }
  const Kind* kind = kinds_->find(change.what.record);
  if (kind == nullptr) return;
  if (kind->numbered) {
    follow_record(*kind, change);
  } else {
    follow_code(*kind, change);
  }
}

void Lineage::follow_code(const Kind& kind, const EntryChange& change) {
  const std::size_t place = kind.position(kind.singular).value();
  const std::string before = base::comparison_form(store::told_before(kind, change.what)[place]);
  const std::string after = base::comparison_form(store::told_after(kind, change.what)[place]);
  std::string who = who_is(kind, before);
  const bool came = !change.what.before;
  if (came) {
    who = taken_.contains({kind.name, before}) ? new_one(before, change) : before;
  }
  who_.erase({kind.name, before});
  taken_.erase({kind.name, who});
  if (change.what.after) {
    if (who != after) who_[{kind.name, after}] = who;
    if (who != after) taken_.insert({kind.name, who});
  }
  const std::string identity = identity_of(kind, {who});
  Story& story = stories_.try_emplace(identity, Story{.was = !came, .is = true}).first->second;
  touch(story, kind, change);
}

void Lineage::follow_record(const Kind& kind, const EntryChange& change) {
  const std::string key = key_then(kind, store::told_before(kind, change.what));
  if (!change.what.before) {
    const auto there = where_.find(key);
    const auto known = stories_.find(there == where_.end() ? key : there->second);
    if (known == stories_.end() || known->second.is) where_[key] = new_one(key, change);
  }
  Story& story = story_at(key);
  if (!change.what.before && story.entry == 0) story.was = false;
  const std::string identity = where_.contains(key) ? where_[key] : key;
  const std::string moved = key_then(kind, store::told_after(kind, change.what));
  if (moved != key) {
    where_.erase(key);
    where_[moved] = identity;
  }
  touch(story, kind, change);
}

void Lineage::touch(Story& story, const Kind& kind, const EntryChange& change) {
  const auto& [before, after] = std::tie(change.what.before, change.what.after);
  story.is = after.has_value();
  const bool edited = before && after;
  const bool matters = !edited || decides(kind, *before) || decides(kind, *after);
  if (matters || story.entry == 0) story.entry = change.entry;
}

Lineage::Story& Lineage::story_at(const std::string& key) {
  const auto found = where_.find(key);
  const std::string& identity = found == where_.end() ? key : found->second;
  return stories_.try_emplace(identity, Story{.was = true, .is = true}).first->second;
}

std::string Lineage::key_then(const Kind& kind, const Values& values) const {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const Field& field = kind.fields[i];
    if (!field.key) continue;
    const Kind* referred = kinds_->find(field.refers_to);
    parts.push_back(referred == nullptr ? base::comparison_form(values[i])
                                        : who_is(*referred, values[i]));
  }
  return identity_of(kind, parts);
}

std::string Lineage::who_was(const std::string& code) { return base::comparison_form(code); }

std::string Lineage::who_is(const Kind& kind, const std::string& code) const {
  const std::string form = base::comparison_form(code);
  const auto found = who_.find({kind.name, form});
  return found == who_.end() ? form : found->second;
}

std::string Lineage::called_now(const Kind& kind, const std::string& who) const {
  for (const auto& [code, identity] : who_) {
    if (code.first == kind.name && identity == who) return code.second;
  }
  return who;
}

std::string Lineage::was(const Kind& kind, const Values& values) {
  return identity_of(kind, model::key_of(kind, values));
}

std::string Lineage::is(const Kind& kind, const Values& values) const {
  if (!kind.numbered) {
    return identity_of(kind, {who_is(kind, kind.value(values, kind.singular))});
  }
  const std::string key = key_then(kind, values);
  const auto found = where_.find(key);
  return found == where_.end() ? key : found->second;
}

std::optional<Lineage::Story> Lineage::story(const std::string& identity) const {
  const auto found = stories_.find(identity);
  return found == stories_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::int64_t> Lineage::rulebook_entry(const std::string& digest) const {
  const auto found = rulebooks_.find(digest);
  if (found != rulebooks_.end()) return found->second;
  std::optional<std::int64_t> last;
  for (const auto& [each, entry] : rulebooks_) last = std::max(last.value_or(0), entry);
  return last;
}

}  // namespace tassei::cli
