#include "rules/fragment.h"

#include <set>
#include <utility>

#include "rules/overlay_tables.h"

namespace tassei::rules {

namespace {

constexpr std::string_view kEverySpecialty = "*";

/// The ids of what stands for any in a fragment by itself.
constexpr std::string_view kAnySpecialty = "every-specialty";
constexpr std::string_view kAnyActivity = "any-activity";

/// What the rulebook that includes a fragment says, and not the fragment.
constexpr std::array<std::string_view, 3> kNotInFragment = {"valid_from", "valid_until", "choices"};

bool is_table_of_entries(std::string_view key) {
  return (is_among(key, kCatalogues) && key != table::kCategories) || key == table::kSpecialties ||
         is_among(key, kNumbered);
}

/// Takes what can't be in one out of a fragment.
void refuse_foreign_keys(Table& fragment, const Reporter& reporter) {
  for (const std::string_view key : kNotInFragment) {
    const Member* member = find(fragment, key);
    if (!member) continue;
    reporter.report(member->place,
                    {MessageId::rulebook_not_in_fragment, {{"key", std::string(key)}}});
    remove_key(fragment, key);
  }
}

/// Puts the rungs that a ladder lacks where the other one says: between the rungs that both have
/// next to them, which has to be clear.
void take_in_ladder(List& whole, const List& more, const Member& ladder, const Reporter& reporter) {
  const auto place_of = [&](const Node& rung) {
    return find_entry(whole, ladder.key, entry_key(ladder.key, rung));
  };
  for (auto rung = more.begin(); rung != more.end(); ++rung) {
    if (place_of(*rung) != whole.end()) continue;
    const auto next = std::find_if(
        rung, more.end(), [&](const Node& other) { return place_of(other) != whole.end(); });
    if (const auto* own = std::get_if<Table>(&rung->value); own && find(*own, kBefore)) {
      insert_entry(whole, ladder.key, *rung, reporter);
      continue;
    }
    const auto above = next == more.end() ? whole.end() : place_of(*next);
    const auto below = rung == more.begin() ? whole.begin() : std::next(place_of(*std::prev(rung)));
    if (above != below && !whole.empty()) {
      return reporter.report(rung->place,
                             {MessageId::rulebook_rung_unclear,
                              {{"id", entry_key(ladder.key, *rung)}, {"table", ladder.key}}});
    }
    whole.insert(below, *rung);
  }
}

void take_in_entries(List& whole, const Member& catalogue, const Reporter& reporter) {
  for (const Node& entry : std::get<List>(catalogue.value.value)) {
    const std::string key = entry_key(catalogue.key, entry);
    const auto there = key.empty() ? whole.end() : find_entry(whole, catalogue.key, key);
    if (there == whole.end()) {
      whole.push_back(entry);
      continue;
    }
    std::string what = difference(std::get<Table>(there->value), std::get<Table>(entry.value));
    if (what.empty()) continue;
    report_clash(reporter, there->place, entry.place, MessageId::rulebook_defined_differently,
                 {{"id", key}, {"table", catalogue.key}, {"what", std::move(what)}});
  }
}

/// The ids of the specialties that the whole has.
std::vector<std::string> specialties(const Table& whole) {
  std::vector<std::string> ids;
  if (const auto* entries = get<List>(whole, table::kSpecialties)) {
    for (const Node& entry : *entries) ids.push_back(entry_key(table::kSpecialties, entry));
  }
  return ids;
}

bool is_for_every_specialty(const Node& node, std::string_view key) {
  const auto* entry = std::get_if<Table>(&node.value);
  const auto* id = entry ? get<std::string>(*entry, key) : nullptr;
  return id && *id == kEverySpecialty;
}

/// What a fragment says of every specialty is added to the lists of each.
void take_in_specialties(List& whole, const List& more, const Reporter& reporter) {
  for (const Node& entry : more) {
    if (!is_for_every_specialty(entry, "id")) {
      whole.push_back(entry);
      continue;
    }
    Table lists = std::get<Table>(entry.value);
    remove_key(lists, "id");
    for (Node& specialty : whole) {
      if (auto* own = std::get_if<Table>(&specialty.value)) add_to_lists(*own, lists, reporter);
    }
  }
}

/// A grade or a cell of every specialty becomes one of each that has none of that number.
void take_in_numbered(List& whole, const Member& more, const std::vector<std::string>& ids) {
  std::set<std::string> there;
  for (const Node& entry : whole) there.insert(entry_key(more.key, entry));
  const auto add_unless_there = [&](Node entry) {
    const std::string key = entry_key(more.key, entry);
    if (key.empty() || there.insert(key).second) whole.push_back(std::move(entry));
  };
  for (const Node& entry : std::get<List>(more.value.value)) {
    if (!is_for_every_specialty(entry, "specialty")) {
      add_unless_there(entry);
      continue;
    }
    for (const std::string& id : ids) {
      Node copy = entry;
      node_at(std::get<Table>(copy.value), "specialty")->value = id;
      add_unless_there(std::move(copy));
    }
  }
}

/// A table with one entry.
Member table_of_one(std::string_view key, Place place, std::string_view id, MessageId label,
                    Table more = {}) {
  const auto node = [&](auto value) { return Node{place, std::move(value)}; };
  Table labels;
  for (const auto& [name, language] :
       {std::pair("ja", Language::japanese), std::pair("en", Language::english)}) {
    labels.push_back({name, place, node(text(label, language))});
  }
  Table entry = {{"id", place, node(std::string(id))}, {"label", place, node(std::move(labels))}};
  entry.insert(entry.end(), more.begin(), more.end());
  return {std::string(key), place, node(List{node(std::move(entry))})};
}

/// What names a rung that only the including rulebook has says nothing here.
void forget_rungs_elsewhere(Table& fragment) {
  for (const std::string_view key : kLadders) {
    Node* ladder = node_at(fragment, key);
    auto* rungs = ladder ? std::get_if<List>(&ladder->value) : nullptr;
    if (!rungs) continue;
    for (Node& rung : *rungs) {
      auto* own = std::get_if<Table>(&rung.value);
      const auto* before = own ? get<std::string>(*own, kBefore) : nullptr;
      if (before && find_entry(*rungs, key, *before) == rungs->end()) remove_key(*own, kBefore);
    }
  }
}

}  // namespace

void check_fragment(const Table& fragment, const Reporter& reporter) {
  Table checked = fragment;
  refuse_foreign_keys(checked, reporter);
  TableReader reader(checked, {.text = fragment.front().place.text}, reporter);
  read_fragment_head(reader, reporter);
  for (const auto key : kCatalogues) {
    if (is_table_of_entries(key)) reader.tables(key);
  }
  reader.tables(table::kSpecialties);
  for (const auto key : kNumbered) reader.tables(key);
  reader.finish();
}

void take_in(Table& whole, const Table& fragment, Place place, const Reporter& reporter) {
  const std::vector<std::string> ids = specialties(whole);
  if (ids.empty()) {
    return reporter.report(
        place, {MessageId::rulebook_missing_key, {{"key", std::string(table::kSpecialties)}}});
  }
  for (const Member& member : fragment) {
    const auto* more = std::get_if<List>(&member.value.value);
    if (!more || !is_table_of_entries(member.key)) continue;
    if (is_among(member.key, kLadders)) {
      take_in_ladder(list_at(whole, member), *more, member, reporter);
    } else if (is_among(member.key, kCatalogues)) {
      take_in_entries(list_at(whole, member), member, reporter);
    } else if (member.key == table::kSpecialties) {
      take_in_specialties(list_at(whole, member), *more, reporter);
    } else {
      take_in_numbered(list_at(whole, member), member, ids);
    }
  }
}

Table stand_alone(Table fragment, const Reporter& reporter) {
  const Place place = find(fragment, kFragment)->place;
  remove_key(fragment, kFragment);
  refuse_foreign_keys(fragment, reporter);
  Table whole;
  for (const Member& member : fragment) {
    const bool is_list = std::holds_alternative<List>(member.value.value);
    if (!is_list || !is_table_of_entries(member.key)) whole.push_back(member);
  }
  // What includes it has a source of its own.
  const Member* label = find(fragment, "label");
  if (label && !find(fragment, "source")) whole.push_back({"source", label->place, label->value});
  whole.push_back(table_of_one(table::kActivities, place, kAnyActivity, MessageId::any_activity));
  Table activities = {
      {std::string(table::kActivities), place, {place, List{{place, std::string(kAnyActivity)}}}}};
  whole.push_back(table_of_one(table::kSpecialties, place, kAnySpecialty,
                               MessageId::every_specialty, std::move(activities)));
  forget_rungs_elsewhere(fragment);
  take_in(whole, fragment, place, reporter);
  return whole;
}

}  // namespace tassei::rules
