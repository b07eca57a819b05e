#include <algorithm>
#include <set>

#include "report/differences_cells.h"
#include "report/rulebook_diff.h"

namespace tassei::report {

namespace {

using rules::Rulebook;
using rules::Rules;
using rules::Specialty;

/// The ids of both, those of the first in their order, then the other ones.
template <class Item>
std::vector<std::string> united(const std::vector<Item>& before, const std::vector<Item>& after) {
  std::vector<std::string> ids;
  for (const auto* each : {&before, &after}) {
    for (const Item& item : *each) {
      if (std::find(ids.begin(), ids.end(), item.id) == ids.end()) ids.push_back(item.id);
    }
  }
  return ids;
}

template <class Item>
const Item* with_id(const std::vector<Item>& items, const std::string& id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

std::optional<Label> day_text(const std::optional<Date>& day) {
  if (!day) return std::nullopt;
  return Label{day->iso(), day->iso()};
}

class Comparison {
 public:
  Comparison(const Rulebook& before, const Rulebook& after) : before_(before), after_(after) {}

  std::vector<Difference> all() && {
    heads();
    const std::size_t choices_place = found_.size();
    catalogues();
    for (const std::string& id : united(before_.specialties.entries, after_.specialties.entries)) {
      specialty(id);
    }
    std::vector<Difference> choices = cells_.choices();
    found_.insert(found_.begin() + static_cast<std::ptrdiff_t>(choices_place),
                  std::make_move_iterator(choices.begin()), std::make_move_iterator(choices.end()));
    return std::move(found_);
  }

 private:
  void add(const std::string& place, const Message& place_said, const std::string& what,
           const Message& what_said, std::optional<Label> before, std::optional<Label> after) {
    if (before == after) return;
    found_.push_back({place, place_said, what, what_said, std::move(before), std::move(after)});
  }

  /// A single one is compared with a single one, whatever they are called; of several those of one
  /// line, by their days where the line has several itself. Names are compared of one id only.
  void heads() {
    const bool single = before_.sources.size() == 1 && after_.sources.size() == 1;
    for (const rules::Source& old : before_.sources) {
      for (const rules::Source& now : after_.sources) {
        if (single || are_counterparts(old, now)) head(old, now);
      }
    }
  }

  bool are_counterparts(const rules::Source& old, const rules::Source& now) const {
    const auto alone = [&](const Rulebook& rulebook) {
      return std::count_if(rulebook.sources.begin(), rulebook.sources.end(),
                           [&](const rules::Source& each) { return each.line == old.line; }) == 1;
    };
    if (old.line != now.line) return false;
    return old.valid_from == now.valid_from || (alone(before_) && alone(after_));
  }

  void head(const rules::Source& old, const rules::Source& now) {
    const Message said = {MessageId::book_head, {{"rulebook", now.label}}};
    if (old.id == now.id) {
      add(now.id, said, "label", MessageId::diff_name, old.label, now.label);
      add(now.id, said, "source", MessageId::diff_source, old.source, now.source);
    }
    add(now.id, said, "valid_from", MessageId::diff_valid_from, day_text(old.valid_from),
        day_text(now.valid_from));
    add(now.id, said, "valid_until", MessageId::diff_valid_until, day_text(old.valid_until),
        day_text(now.valid_until));
  }

  void catalogues() {
    const std::vector<BookCatalogue> before = catalogues_of(before_);
    const std::vector<BookCatalogue> after = catalogues_of(after_);
    static const std::vector<BookEntry> kNoEntries;
    for (const std::string& id : united(before, after)) {
      const BookCatalogue* old = with_id(before, id);
      const BookCatalogue* now = with_id(after, id);
      const BookCatalogue& any = now != nullptr ? *now : *old;
      entries(any, old != nullptr ? old->entries : kNoEntries,
              now != nullptr ? now->entries : kNoEntries);
    }
  }

  void entries(const BookCatalogue& catalogue, const std::vector<BookEntry>& before,
               const std::vector<BookEntry>& after) {
    const std::string& place = catalogue.id;
    for (const std::string& id : united(before, after)) {
      const BookEntry* old = with_id(before, id);
      const BookEntry* now = with_id(after, id);
      add(place, catalogue.title, id, {MessageId::diff_entry, {{"id", id}}},
          old != nullptr ? std::optional(old->said) : std::nullopt,
          now != nullptr ? std::optional(now->said) : std::nullopt);
    }
    if (!catalogue.ordered) return;
    const auto common = [](const std::vector<BookEntry>& all, const std::vector<BookEntry>& other) {
      std::vector<std::string> ids;
      for (const BookEntry& each : all) {
        if (with_id(other, each.id) != nullptr) ids.push_back(each.id);
      }
      return base::as_list(ids);
    };
    add(place, catalogue.title, "order", MessageId::diff_order, common(before, after),
        common(after, before));
  }

  void specialty(const std::string& id) {
    const Specialty* old = with_id(before_.specialties.entries, id);
    const Specialty* now = with_id(after_.specialties.entries, id);
    const Label& label = now != nullptr ? now->label : old->label;
    const Message said = {MessageId::book_head, {{"rulebook", label}}};
    add(id, said, "specialty", MessageId::diff_specialty,
        old != nullptr ? std::optional(old->label) : std::nullopt,
        now != nullptr ? std::optional(now->label) : std::nullopt);
    lists(said, old, now);
    if (!several(old, now)) {
      return cells_.compare({before_, old, only(old)}, {after_, now, only(now)}, std::nullopt,
                            found_);
    }
    for (const std::optional<Date>& day : days(old, now)) {
      cells_.compare({before_, old, on(old, day)}, {after_, now, on(now, day)}, day, found_);
    }
  }

  void lists(const Message& said, const Specialty* old, const Specialty* now) {
    if (old == nullptr || now == nullptr) return;
    const auto list = [&](const char* what, MessageId title, const auto& before, const auto& after,
                          const auto& old_ids, const auto& new_ids) {
      std::set<std::string> one;
      std::set<std::string> other;
      for (const rules::Id id : old_ids) one.insert(before[id].id);
      for (const rules::Id id : new_ids) other.insert(after[id].id);
      if (one == other) return;
      found_.push_back(
          {now->id, said, what, title, labels(before, old_ids), labels(after, new_ids)});
    };
    const rules::Catalogues& before = before_.catalogues;
    const rules::Catalogues& after = after_.catalogues;
    list("activities", MessageId::catalogue_activities, before.activities, after.activities,
         old->activities, now->activities);
    list("components", MessageId::diff_components, before.components, after.components,
         old->components, now->components);
    list("areas", MessageId::catalogue_areas, before.areas, after.areas, old->areas, now->areas);
  }

  template <class Item>
  static std::optional<Label> labels(const rules::Catalogue<Item>& catalogue,
                                     const std::vector<rules::Id>& ids) {
    if (ids.empty()) return std::nullopt;
    std::vector<std::string> ja;
    std::vector<std::string> en;
    for (const rules::Id id : ids) {
      ja.push_back(catalogue[id].label.ja);
      en.push_back(catalogue[id].label.en);
    }
    return Label{base::join(ja, Language::japanese), base::join(en, Language::english)};
  }

  static bool several(const Specialty* old, const Specialty* now) {
    const auto count = [](const Specialty* specialty) {
      if (specialty == nullptr) return std::ptrdiff_t{0};
      return std::count_if(specialty->versions.begin(), specialty->versions.end(),
                           [](const Rules& version) { return !version.ended; });
    };
    return count(old) > 1 || count(now) > 1;
  }

  /// The days from which another version decides.
  static std::set<std::optional<Date>> days(const Specialty* old, const Specialty* now) {
    std::set<std::optional<Date>> days;
    for (const Specialty* each : {old, now}) {
      if (each == nullptr) continue;
      for (const Rules& version : each->versions) days.insert(version.valid_from);
    }
    return days;
  }

  /// Where each has one version at the most, these are compared whenever they begin and end.
  static const Rules* only(const Specialty* specialty) {
    return specialty == nullptr ? nullptr : &specialty->versions.front();
  }

  static const Rules* on(const Specialty* specialty, const std::optional<Date>& day) {
    return specialty == nullptr ? nullptr : specialty->at(day.value_or(Date::first()));
  }

  const Rulebook& before_;
  const Rulebook& after_;
  CellComparison cells_;
  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> differences(const Rulebook& before, const Rulebook& after) {
  return Comparison(before, after).all();
}

}  // namespace tassei::report
