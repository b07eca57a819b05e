#include "rules/overlay_merge.h"

#include <algorithm>
#include <array>

#include "rules/compile_draft.h"

namespace tassei::rules {

namespace {

constexpr std::string_view kOff = "off";
constexpr std::string_view kBefore = "before";
constexpr std::string_view kAdd = "add";
constexpr std::string_view kEverySpecialty = "*";

/// What is a text's own and doesn't come from what it extends.
constexpr std::array<std::string_view, 8> kOwnHead = {
    "format", "id", "label", "valid_from", "valid_until", "extends", "include", "fragment"};
constexpr std::array<std::string_view, 2> kLadders = {table::kRoles, table::kDepths};
constexpr std::array<std::string_view, 12> kCatalogues = {
    table::kRoles,  table::kDepths,     table::kFlags,      table::kMeasures,
    table::kScales, table::kActivities, table::kComponents, table::kAreas,
    table::kKinds,  table::kExams,      table::kClauses,    table::kCategories};
constexpr std::array<std::string_view, 2> kNumbered = {table::kGrades, table::kCells};

template <class Names>
bool is_among(std::string_view key, const Names& names) {
  return std::find(names.begin(), names.end(), key) != names.end();
}

Node* value(Table& table, std::string_view key) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Member& member) { return member.key == key; });
  return found == table.end() ? nullptr : &found->value;
}

void remove_key(Table& table, std::string_view key) {
  std::erase_if(table, [&](const Member& member) { return member.key == key; });
}

void set(Table& table, const Member& member) {
  if (Node* there = value(table, member.key)) {
    *there = member.value;
  } else {
    table.push_back(member);
  }
}

List& list(Table& table, const Member& like) {
  Node* there = value(table, like.key);
  if (!there || !std::holds_alternative<List>(there->value)) {
    set(table, {like.key, like.place, {like.place, List{}}});
    there = value(table, like.key);
  }
  return std::get<List>(there->value);
}

List::iterator find_entry(List& entries, std::string_view table, const std::string& key) {
  return std::find_if(entries.begin(), entries.end(),
                      [&](const Node& node) { return entry_key(table, node) == key; });
}

bool is_off(const Node& node) {
  const auto* entry = std::get_if<Table>(&node.value);
  const auto* off = entry ? get<bool>(*entry, kOff) : nullptr;
  return off && *off;
}

bool same(const Node& one, const Node& other);

bool same_member(const Member& member, const Table& other) {
  if (member.key == "label") return true;
  const Member* counterpart = find(other, member.key);
  return counterpart && same(member.value, counterpart->value);
}

/// The same but for labels and places.
bool same(const Node& one, const Node& other) {
  if (one.value.index() != other.value.index()) return false;
  return std::visit(
      [&](const auto& mine) {
        using Value = std::decay_t<decltype(mine)>;
        const Value& theirs = std::get<Value>(other.value);
        if constexpr (std::is_same_v<Value, Table>) {
          return mine.size() == theirs.size() &&
                 std::all_of(mine.begin(), mine.end(),
                             [&](const Member& member) { return same_member(member, theirs); });
        } else if constexpr (std::is_same_v<Value, List>) {
          return std::equal(mine.begin(), mine.end(), theirs.begin(), theirs.end(), same);
        } else if constexpr (std::is_same_v<Value, NotADay>) {
          return true;
        } else {
          return mine == theirs;
        }
      },
      one.value);
}

/// Lays one text over another.
class Layer {
 public:
  explicit Layer(const Reporter& reporter) : reporter_(&reporter) {}

  void merge_entries(List& entries, std::string_view table, const List& own) const;
  void merge_table(Table& whole, const Table& own) const;
  void insert(List& entries, std::string_view table, Node entry) const;

 private:
  void merge_member(Table& whole, const Member& member) const;
  void merge_entry(List& entries, std::string_view table, const Node& own) const;
  void switch_off_keys(Table& whole, const Member& off) const;
  void nothing_to_switch_off(Place place, const std::string& what) const {
    reporter_->report(place, {MessageId::rulebook_nothing_off, {{"what", what}}});
  }

  const Reporter* reporter_;
};

/// `off = ["key", …]`
void Layer::switch_off_keys(Table& whole, const Member& off) const {
  const auto* keys = std::get_if<List>(&off.value.value);
  if (!keys) {
    return reporter_->report(
        off.value.place,
        {MessageId::rulebook_wrong_type,
         {{"key", off.key}, {"form", std::vector<Message>{MessageId::rulebook_form_off}}}});
  }
  for (const Node& key : *keys) {
    const auto* name = std::get_if<std::string>(&key.value);
    if (name && find(whole, *name)) {
      remove_key(whole, *name);
    } else {
      nothing_to_switch_off(key.place, name ? *name : std::string(kOff));
    }
  }
}

/// `add = { components = ["…"] }`
void add_to_lists(Table& whole, const Table& added) {
  for (const Member& member : added) {
    const auto* more = std::get_if<List>(&member.value.value);
    if (!more) continue;
    List& all = list(whole, member);
    for (const Node& item : *more) {
      const auto equal = [&](const Node& other) { return same(item, other); };
      if (std::none_of(all.begin(), all.end(), equal)) all.push_back(item);
    }
  }
}

void Layer::merge_member(Table& whole, const Member& member) const {
  const auto* own_table = std::get_if<Table>(&member.value.value);
  const auto* own_list = std::get_if<List>(&member.value.value);
  Node* there = value(whole, member.key);
  if (member.key == kOff) return switch_off_keys(whole, member);
  if (member.key == kAdd && own_table) return add_to_lists(whole, *own_table);
  if (is_off(member.value)) {
    if (!there) nothing_to_switch_off(member.place, member.key);
    return remove_key(whole, member.key);
  }
  if (there && own_table && std::holds_alternative<Table>(there->value)) {
    there->place = member.value.place;
    return merge_table(std::get<Table>(there->value), *own_table);
  }
  if (there && own_list && member.key == table::kCategories &&
      std::holds_alternative<List>(there->value)) {
    return merge_entries(std::get<List>(there->value), member.key, *own_list);
  }
  set(whole, member);
}

void Layer::merge_table(Table& whole, const Table& own) const {
  for (const Member& member : own) {
    if (member.key != kBefore) merge_member(whole, member);
  }
}

/// `before = "id"` says where a new entry stands; without it, it comes last.
void Layer::insert(List& entries, std::string_view table, Node entry) const {
  auto* own = std::get_if<Table>(&entry.value);
  const auto* before = own ? get<std::string>(*own, kBefore) : nullptr;
  if (!before) return entries.push_back(std::move(entry));
  const auto place = find_entry(entries, table, *before);
  if (place == entries.end()) {
    reporter_->report(
        find(*own, kBefore)->value.place,
        {MessageId::rulebook_unknown_id, {{"id", *before}, {"table", std::string(table)}}});
  }
  remove_key(*own, kBefore);
  entries.insert(place, std::move(entry));
}

void Layer::merge_entry(List& entries, std::string_view table, const Node& own) const {
  const std::string key = entry_key(table, own);
  const auto there = key.empty() ? entries.end() : find_entry(entries, table, key);
  if (is_off(own)) {
    if (there == entries.end()) return nothing_to_switch_off(own.place, key);
    entries.erase(there);
  } else if (there == entries.end()) {
    insert(entries, table, own);
  } else {
    there->place = own.place;
    merge_table(std::get<Table>(there->value), std::get<Table>(own.value));
  }
}

/// What stands in one text twice is not laid over itself: the compiler finds it.
void Layer::merge_entries(List& entries, std::string_view table, const List& own) const {
  std::vector<std::string> seen;
  for (const Node& entry : own) {
    const std::string key = entry_key(table, entry);
    if (is_among(key, seen)) {
      entries.push_back(entry);
    } else {
      merge_entry(entries, table, entry);
    }
    seen.push_back(key);
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
      Layer(reporter).insert(whole, ladder.key, *rung);
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
    const auto there = find_entry(whole, catalogue.key, key);
    if (there == whole.end()) {
      whole.push_back(entry);
    } else if (!same(*there, entry)) {
      report_clash(reporter, there->place, entry.place, MessageId::rulebook_defined_differently,
                   {{"id", key}, {"table", catalogue.key}});
    }
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
void take_in_specialties(List& whole, const List& more) {
  for (const Node& entry : more) {
    if (!is_for_every_specialty(entry, "id")) {
      whole.push_back(entry);
      continue;
    }
    Table lists = std::get<Table>(entry.value);
    remove_key(lists, "id");
    for (Node& specialty : whole) {
      if (auto* own = std::get_if<Table>(&specialty.value)) add_to_lists(*own, lists);
    }
  }
}

void add_unless_there(List& whole, std::string_view table, Node entry) {
  const std::string key = entry_key(table, entry);
  if (key.empty() || find_entry(whole, table, key) == whole.end())
    whole.push_back(std::move(entry));
}

/// A grade or a cell of every specialty becomes one of each that has none of that number.
void take_in_numbered(List& whole, const Member& more, const std::vector<std::string>& ids) {
  for (const Node& entry : std::get<List>(more.value.value)) {
    if (!is_for_every_specialty(entry, "specialty")) {
      add_unless_there(whole, more.key, entry);
      continue;
    }
    for (const std::string& id : ids) {
      Node copy = entry;
      value(std::get<Table>(copy.value), "specialty")->value = id;
      add_unless_there(whole, more.key, std::move(copy));
    }
  }
}

}  // namespace

std::string entry_key(std::string_view table, const Node& node) {
  const auto* entry = std::get_if<Table>(&node.value);
  if (!entry) return {};
  if (!is_among(table, kNumbered)) {
    const auto* id = get<std::string>(*entry, "id");
    return id ? *id : std::string();
  }
  const auto* specialty = get<std::string>(*entry, "specialty");
  const auto* number = get<std::int64_t>(*entry, table == table::kGrades ? "grade" : "level");
  return specialty && number ? *specialty + " " + std::to_string(*number) : std::string();
}

void lay_over_catalogues(Table& whole, const Table& own, const Reporter& reporter) {
  for (const std::string_view key : kOwnHead) remove_key(whole, key);
  const Layer layer(reporter);
  for (const Member& member : own) {
    if (is_among(member.key, kNumbered)) continue;
    if (const auto* entries = std::get_if<List>(&member.value.value);
        entries && (is_among(member.key, kCatalogues) || member.key == table::kSpecialties)) {
      layer.merge_entries(list(whole, member), member.key, *entries);
    } else {
      layer.merge_table(whole, Table{member});
    }
  }
}

void take_in(Table& whole, const Table& fragment, Place place, const Reporter& reporter) {
  const std::vector<std::string> ids = specialties(whole);
  if (ids.empty()) {
    return reporter.report(
        place, {MessageId::rulebook_missing_key, {{"key", std::string(table::kSpecialties)}}});
  }
  for (const Member& member : fragment) {
    const auto* more = std::get_if<List>(&member.value.value);
    if (!more) continue;
    if (is_among(member.key, kLadders)) {
      take_in_ladder(list(whole, member), *more, member, reporter);
    } else if (is_among(member.key, kCatalogues)) {
      take_in_entries(list(whole, member), member, reporter);
    } else if (member.key == table::kSpecialties) {
      take_in_specialties(list(whole, member), *more);
    } else if (is_among(member.key, kNumbered)) {
      take_in_numbered(list(whole, member), member, ids);
    }
  }
}

void lay_over_cells(Table& whole, const Table& own, const Reporter& reporter) {
  const Layer layer(reporter);
  for (const Member& member : own) {
    if (!is_among(member.key, kNumbered)) continue;
    if (const auto* entries = std::get_if<List>(&member.value.value)) {
      layer.merge_entries(list(whole, member), member.key, *entries);
    } else {
      set(whole, member);
    }
  }
}

Place place_of_entry(const Table& document, std::string_view table, const std::string& key) {
  const auto* entries = get<List>(document, table);
  if (!entries) return {};
  const auto found = std::find_if(entries->begin(), entries->end(), [&](const Node& entry) {
    return entry_key(table, entry) == key;
  });
  return found == entries->end() ? Place{} : found->place;
}

}  // namespace tassei::rules
