#include "store/lives.h"

#include <algorithm>

#include "base/text.h"
#include "store/change_between.h"
#include "store/layout.h"

namespace tassei::store {

using model::Field;
using model::Kind;
using model::Values;

std::optional<std::pair<Holders::Id, Holders::Id>> move_of(const model::Kinds& kinds,
                                                           const Holders& holders,
                                                           const EntryChange& change) {
  const Kind* kind = kinds.find(change.what.record);
  if (kind == nullptr || !kind->numbered || code_field(*kind).refers_to != kPeople) {
    return std::nullopt;
  }
  const auto owner = [&](const Values& values) {
    const std::string& code = kind->value(values, code_field(*kind).name);
    return holders.at(subject_of(*kinds.find(kPeople), code), {change.entry, change.position});
  };
  const auto from = owner(told_before(*kind, change.what));
  const auto to = owner(told_after(*kind, change.what));
  if (!from || !to || *from == *to) return std::nullopt;
  return std::pair(*from, *to);
}

Lives::Lives(const model::Kinds& kinds, const Holders& holders, Holders::Id person,
             const Moves& moves)
    : kinds_(&kinds), holders_(&holders), person_(person), near_{person} {
  // What came to the person may have been yet another's before.
  for (std::size_t known = 0; known != near_.size();) {
    known = near_.size();
    for (const auto& [from, to] : moves) {
      if (near_.contains(from) || near_.contains(to)) near_.insert({from, to});
    }
  }
}

bool Lives::matters(const Kind& kind, const Values& values, Holders::When when) const {
  if (!kind.numbered) return false;
  const bool mentions = std::any_of(kind.fields.begin(), kind.fields.end(),
                                    [](const Field& field) { return field.mentions == kPeople; });
  if (mentions) return true;
  const Field& owner = code_field(kind);
  if (owner.refers_to != kPeople) return false;
  const auto id =
      holders_->at(subject_of(*kinds_->find(kPeople), kind.value(values, owner.name)), when);
  return id && near_.contains(*id);
}

std::string Lives::name(const Kind& kind, const Values& values, Holders::When when) const {
  std::string made = kind.name;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const Field& field = kind.fields[i];
    if (!field.key) continue;
    made += '\n';
    if (field.refers_to.empty()) {
      made += base::comparison_form(values[i]);
      continue;
    }
    const auto id = holders_->at(subject_of(*kinds_->find(field.refers_to), values[i]), when);
    made += id ? "#" + std::to_string(*id) : "=" + values[i];
  }
  return made;
}

Life& Lives::life(const std::string& name) {
  Life*& found = by_name_[name];
  if (found == nullptr) found = &lives_.emplace_back();
  return *found;
}

const Life* Lives::take(const EntryChange& change) {
  const Kind* kind = kinds_->find(change.what.record);
  if (kind == nullptr) return nullptr;
  const Holders::When when = {change.entry, change.position};
  const Values before = told_before(*kind, change.what);
  const Values after = told_after(*kind, change.what);
  if (!matters(*kind, before, when) && !matters(*kind, after, when)) return nullptr;
  const std::string old_name = name(*kind, before, when);
  const std::string new_name = name(*kind, after, when);
  Life& found = life(old_name);
  if (old_name != new_name) {
    by_name_.erase(old_name);  // the key may be another record's from now on
    by_name_[new_name] = &found;
  }
  see_owner(*kind, before, when, found);
  see_owner(*kind, after, when, found);
  if (follows(*kind, change, before, after, found)) return &found;
  see_mentions(*kind, before, when, found);
  see_mentions(*kind, after, when, found);
  return &found;
}

bool Lives::follows(const Kind& kind, const EntryChange& change, const Values& before,
                    const Values& after, Life& into) {
  const Kind& people = *kinds_->find(kPeople);
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    if (kind.fields[i].mentions != kPeople) continue;
    const auto id = holders_->renamed(change.entry, subject_of(people, before[i]),
                                      subject_of(people, after[i]));
    if (!id) continue;
    mention(into, before[i], who_is(id));
    mention(into, after[i], who_is(id));
    return true;
  }
  return false;
}

const Life* Lives::take(const Kind& kind, const Values& values) {
  if (!matters(kind, values, Holders::now())) return nullptr;
  Life& found = life(name(kind, values, Holders::now()));
  see_owner(kind, values, Holders::now(), found);
  see_mentions(kind, values, Holders::now(), found);
  return &found;
}

void Lives::see_owner(const Kind& kind, const Values& values, Holders::When when,
                      Life& into) const {
  const Field& owner = code_field(kind);
  if (owner.refers_to != kPeople) return;
  into.theirs = into.theirs || is_person(kind.value(values, owner.name), when);
}

void Lives::see_mentions(const Kind& kind, const Values& values, Holders::When when, Life& into) {
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    if (kind.fields[i].mentions != kPeople || values[i].empty()) continue;
    const std::string subject = subject_of(*kinds_->find(kPeople), values[i]);
    mention(into, values[i], who_is(holders_->at(subject, when)));
  }
}

void Lives::mention(Life& into, const std::string& value, Mentioned whom) {
  const std::string compared = base::comparison_form(value);
  mentioned_.insert(compared);
  const auto [known, is_first] = into.mentions.try_emplace(compared, whom);
  if (is_first || known->second == whom) return;
  // Only one text at a time is the person's code: two records never become the same.
  const Mentioned more = std::max(known->second, whom);
  known->second = more >= Mentioned::person ? Mentioned::at_times : more;
}

Mentioned Lives::who_is(std::optional<Holders::Id> id) const {
  if (!id) return Mentioned::nobody;
  return *id == person_ ? Mentioned::person : Mentioned::somebody;
}

bool Lives::is_person(const std::string& code, Holders::When when) const {
  return holders_->at(subject_of(*kinds_->find(kPeople), code), when) == person_;
}

}  // namespace tassei::store
