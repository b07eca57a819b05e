#include "report/differences.h"

#include <algorithm>
#include <set>
#include <utility>

#include "report/differences_cells.h"

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

/// The same said of every specialty instead of one.
Message said_of_every(Message said) {
  const Label every = {text(MessageId::every_specialty, Language::japanese),
                       text(MessageId::every_specialty, Language::english)};
  for (base::Argument& argument : said.arguments) {
    if (argument.name == "specialty") argument.value = every;
    if (auto* inner = std::get_if<std::vector<Message>>(&argument.value)) {
      for (Message& each : *inner) each = said_of_every(std::move(each));
    }
  }
  return said;
}

/// Whether both say the same, each at its place in its own specialty.
bool is_same(const Difference& one, const std::string& specialty, const Difference& other,
             const std::string& other_specialty) {
  return one.what == other.what && one.before == other.before && one.after == other.after &&
         one.place == specialty + other.place.substr(other_specialty.size());
}

/// Where its specialty's own are, as a place is the specialty's id and what it says of it.
bool is_of(const Difference& difference, const std::string& specialty) {
  return difference.place == specialty || difference.place.starts_with(specialty + " ");
}

/// Takes out what is the same of all of these specialties, if there are several, and returns it to
/// be said once.
std::vector<Difference> take_common(const std::vector<std::string>& specialties,
                                    std::vector<Difference>& found) {
  std::vector<Difference> common;
  if (specialties.size() < 2) return common;
  const std::string& first = specialties.front();
  for (const Difference& each : std::vector<Difference>(found)) {
    if (!is_of(each, first)) continue;
    const auto has_it = [&](const std::string& specialty) {
      return std::any_of(found.begin(), found.end(), [&](const Difference& other) {
        return is_of(other, specialty) && is_same(each, first, other, specialty);
      });
    };
    if (!std::all_of(specialties.begin(), specialties.end(), has_it)) continue;
    for (const std::string& specialty : specialties) {
      std::erase_if(found, [&](const Difference& other) {
        return is_of(other, specialty) && is_same(each, first, other, specialty);
      });
    }
    Difference one = each;
    one.place = "*" + each.place.substr(first.size());
    one.place_said = said_of_every(each.place_said);
    common.push_back(std::move(one));
  }
  return common;
}

class Comparison {
 public:
  Comparison(const Rulebook& before, const Rulebook& after) : before_(before), after_(after) {}

  std::vector<Difference> all() && {
    std::vector<Difference> all;
    const auto add_found = [&](std::vector<Difference> more) {
      all.insert(all.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
    };
    heads();
    add_found(std::exchange(found_, {}));
    catalogues();
    std::vector<Difference> of_catalogues = std::exchange(found_, {});
    std::vector<std::string> in_both;
    for (const std::string& id : united(before_.specialties.entries, after_.specialties.entries)) {
      if (specialty(id)) in_both.push_back(id);
    }
    add_found(cells_.take_common_choices(found_));
    add_found(std::move(of_catalogues));
    add_found(take_common(in_both, found_));
    add_found(std::move(found_));
    return all;
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
    const std::vector<BookCatalogue> before = all_catalogues(before_);
    const std::vector<BookCatalogue> after = all_catalogues(after_);
    static const std::vector<BookEntry> kNoEntries;
    for (const std::string& id : united(before, after)) {
      const BookCatalogue* old = with_id(before, id);
      const BookCatalogue* now = with_id(after, id);
      const BookCatalogue& any = now != nullptr ? *now : *old;
      entries(any, old != nullptr ? old->entries : kNoEntries,
              now != nullptr ? now->entries : kNoEntries);
    }
  }

  static std::vector<BookCatalogue> all_catalogues(const Rulebook& rulebook) {
    std::vector<BookCatalogue> all = names_of(rulebook);
    std::vector<BookCatalogue> more = catalogues_of(rulebook);
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
    return all;
  }

  /// What is new on a ladder, and where it stands there.
  static Label new_entry(const BookCatalogue& catalogue, const std::vector<BookEntry>& entries,
                         const BookEntry& entry) {
    if (catalogue.order != BookOrder::ladder) return entry.said;
    const auto rung = static_cast<std::size_t>(&entry - entries.data());
    const auto in = [&](Language language) {
      const base::Argument said = {"entry", entry.said.in(language)};
      if (rung == 0) return text({MessageId::diff_rung_lowest, {said}}, language);
      return text({MessageId::diff_rung_above, {said, {"other", entries[rung - 1].label}}},
                  language);
    };
    return {in(Language::japanese), in(Language::english)};
  }

  void entries(const BookCatalogue& catalogue, const std::vector<BookEntry>& before,
               const std::vector<BookEntry>& after) {
    const std::string& place = catalogue.id;
    for (const std::string& id : united(before, after)) {
      const BookEntry* old = with_id(before, id);
      const BookEntry* now = with_id(after, id);
      add(place, catalogue.title, id, {MessageId::diff_entry, {{"id", id}}},
          old != nullptr ? std::optional(old->said) : std::nullopt,
          now == nullptr   ? std::nullopt
          : old == nullptr ? std::optional(new_entry(catalogue, after, *now))
                           : std::optional(now->said));
    }
    // Ladders of several rulebooks aren't one.
    if (catalogue.order == BookOrder::none || has_several_lines(before_) ||
        has_several_lines(after_)) {
      return;
    }
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

  /// Whether both have it.
  bool specialty(const std::string& id) {
    const Specialty* old = with_id(before_.specialties.entries, id);
    const Specialty* now = with_id(after_.specialties.entries, id);
    const Label& label = now != nullptr ? now->label : old->label;
    const Message said = {MessageId::diff_specialty_place, {{"specialty", label}}};
    add(id, said, "specialty", MessageId::diff_specialty,
        old != nullptr ? std::optional(old->label) : std::nullopt,
        now != nullptr ? std::optional(now->label) : std::nullopt);
    lists(said, old, now);
    if (!several(old, now)) {
      cells_.compare({before_, old, only(old)}, {after_, now, only(now)}, std::nullopt, found_);
    } else {
      for (const std::optional<Date>& day : days(old, now)) {
        cells_.compare({before_, old, on(old, day)}, {after_, now, on(now, day)}, day, found_);
      }
    }
    return old != nullptr && now != nullptr;
  }

  void lists(const Message& said, const Specialty* old, const Specialty* now) {
    if (old == nullptr || now == nullptr) return;
    const auto list = [&](const char* what, MessageId title, const auto& before, const auto& after,
                          const auto& old_ids, const auto& new_ids) {
      add(now->id, said, what, title, labels_of_others(before, old_ids, after, new_ids),
          labels_of_others(after, new_ids, before, old_ids));
    };
    const rules::Catalogues& before = before_.catalogues;
    const rules::Catalogues& after = after_.catalogues;
    list("activities", MessageId::catalogue_activities, before.activities, after.activities,
         old->activities, now->activities);
    list("components", MessageId::diff_components, before.components, after.components,
         old->components, now->components);
    list("areas", MessageId::catalogue_areas, before.areas, after.areas, old->areas, now->areas);
  }

  /// Of those that the other list lacks; nothing for none.
  template <class Item>
  static std::optional<Label> labels_of_others(const rules::Catalogue<Item>& catalogue,
                                               const std::vector<rules::Id>& ids,
                                               const rules::Catalogue<Item>& other,
                                               const std::vector<rules::Id>& other_ids) {
    std::set<std::string> there;
    for (const rules::Id id : other_ids) there.insert(other[id].id);
    std::vector<std::string> ja;
    std::vector<std::string> en;
    for (const rules::Id id : ids) {
      if (there.contains(catalogue[id].id)) continue;
      ja.push_back(catalogue[id].label.ja);
      en.push_back(catalogue[id].label.en);
    }
    if (ja.empty()) return std::nullopt;
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
