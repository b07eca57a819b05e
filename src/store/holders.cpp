#include "store/holders.h"

#include <algorithm>

#include "store/layout.h"

namespace tassei::store {

void Holders::see(const EntryChange& change) {
  const model::Kind* kind = kinds_->find(change.what.record);
  if (kind == nullptr || kind->numbered) return;
  const When when = {change.entry, change.position};
  const std::string& field = code_field(*kind).name;
  const std::string& code = value_in(change.what.key, field);
  const std::string subject = subject_of(*kind, code);
  auto id = at(subject, when);
  if (!id) {
    id = codes_.size();
    codes_.emplace_back();
    events_[subject].push_back({when, id});
  }
  codes_[*id].insert(code);
  if (!change.what.before || !change.what.after) return;
  const std::string& fresh = value_in(*change.what.after, field);
  if (fresh.empty()) return;
  codes_[*id].insert(fresh);
  const std::string becomes = subject_of(*kind, fresh);
  if (becomes == subject) return;
  events_[subject].push_back({when, std::nullopt});
  events_[becomes].push_back({when, id});
  renamings_[change.entry].push_back({subject, becomes, *id});
}

const Holders::Event* Holders::last_until(const std::string& subject, When when) const {
  const auto found = events_.find(subject);
  if (found == events_.end()) return nullptr;
  const auto& events = found->second;
  const auto after =
      std::upper_bound(events.begin(), events.end(), when,
                       [](When point, const Event& event) { return point < event.when; });
  return after == events.begin() ? nullptr : &*std::prev(after);
}

std::optional<Holders::Id> Holders::at(const std::string& subject, When when) const {
  const Event* last = last_until(subject, when);
  return last == nullptr ? std::nullopt : last->id;
}

std::optional<Holders::Id> Holders::of(const EntryChange& change) const {
  const model::Kind& kind = *kinds_->find(change.what.record);
  const std::string subject = subject_of(kind, value_in(change.what.key, code_field(kind).name));
  // A change that renames takes the code away itself.
  const auto before = at(subject, {change.entry, change.position - 1});
  return before ? before : at(subject, {change.entry, change.position});
}

std::optional<Holders::Id> Holders::renamed(std::int64_t entry, const std::string& from,
                                            const std::string& to) const {
  const auto found = renamings_.find(entry);
  if (found == renamings_.end()) return std::nullopt;
  for (const Renaming& each : found->second) {
    if (each.from == from && each.to == to) return each.id;
  }
  return std::nullopt;
}

}  // namespace tassei::store
