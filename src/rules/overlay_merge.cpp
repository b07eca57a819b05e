#include "rules/overlay_merge.h"

#include <array>
#include <set>

#include "rules/overlay_tables.h"
#include "rules/rulebook.h"

namespace tassei::rules {

namespace {

constexpr std::string_view kOff = "off";
constexpr std::string_view kAdd = "add";
constexpr std::string_view kProvenance = "provenance";
constexpr std::string_view kSourceLevel = "source_level";

/// What is a text's own and doesn't come from what it extends.
constexpr std::array<std::string_view, 8> kOwnHead = {
    "format", "id", "label", "valid_from", "valid_until", "extends", "include", "fragment"};

bool is_off(const Node& node) {
  const auto* entry = std::get_if<Table>(&node.value);
  const auto* off = entry ? get<bool>(*entry, kOff) : nullptr;
  return off && *off;
}

void put_estimate(Table& table, Place place) {
  put(table,
      {std::string(kProvenance), place, {place, std::string(provenance_id(Provenance::inferred))}});
}

/// A grade or a cell that isn't any more what it was is nobody's but the overlay's, and so are the
/// examinations of a cell that gives others. Who says so is right where the overlay says it itself.
void mark_estimates(std::string_view table, Table before, const Node& own, Table& after) {
  const auto& said = std::get<Table>(own.value);
  if (find(said, kProvenance)) return;
  const std::string_view exam_key = part_id(PartKind::exam);
  const Node* old_exam = node_at(before, exam_key);
  Node* exam = node_at(after, exam_key);
  auto* exam_table = exam ? std::get_if<Table>(&exam->value) : nullptr;
  const auto* said_exam = get<Table>(said, exam_key);
  const bool says = said_exam && find(*said_exam, kProvenance);
  if (exam_table && !says && !(old_exam && same_meaning(*old_exam, *exam))) {
    put_estimate(*exam_table, own.place);
  }
  const auto* by = get<std::string>(before, kProvenance);
  const bool was_stated = by && *by != provenance_id(Provenance::inferred);
  Table indicator = after;
  for (Table* each : {&before, &indicator}) {
    remove_key(*each, exam_key);
    remove_key(*each, kProvenance);
    remove_key(*each, "note");
  }
  const bool same = same_meaning({own.place, std::move(before)}, {own.place, std::move(indicator)});
  if (same || !find(after, kProvenance)) return;
  put_estimate(after, own.place);
  // It was made from what the text says of it.
  const auto* number = get<std::int64_t>(after, number_key(table));
  if (number && was_stated && *number <= kHighestLevel && !find(after, kSourceLevel)) {
    put(after, {std::string(kSourceLevel), own.place, {own.place, *number}});
  }
}

/// Lays one text over another.
class Layer {
 public:
  Layer(const Reporter& reporter, std::vector<SwitchedOff>& off)
      : reporter_(&reporter), off_(&off) {}

  void merge_entries(List& entries, std::string_view table, const List& own) const;
  void merge_table(Table& whole, const Table& own) const;

 private:
  void merge_member(Table& whole, const Member& member) const;
  void merge_entry(List& entries, std::string_view table, const Node& own,
                   const std::string& key) const;
  void change_entry(List& entries, std::string_view table, List::iterator there,
                    const Node& own) const;
  void switch_off_entry(List& entries, std::string_view table, const Node& own,
                        const std::string& key) const;
  void switch_off_keys(Table& whole, const Member& off) const;
  void nothing_to_switch_off(Place place, const std::string& what) const {
    reporter_->report(place, {MessageId::rulebook_nothing_off, {{"what", what}}});
  }

  const Reporter* reporter_;
  std::vector<SwitchedOff>* off_;
};

/// `off = ["key", …]`
void Layer::switch_off_keys(Table& whole, const Member& off) const {
  const auto* keys = std::get_if<List>(&off.value.value);
  if (!keys) {
    return report_wrong_type(*reporter_, off.value.place, off.key, MessageId::rulebook_form_off);
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

void Layer::merge_member(Table& whole, const Member& member) const {
  const auto* own_table = std::get_if<Table>(&member.value.value);
  const auto* own_list = std::get_if<List>(&member.value.value);
  Node* there = node_at(whole, member.key);
  if (member.key == kOff) return switch_off_keys(whole, member);
  if (member.key == kAdd) {
    return own_table ? add_to_lists(whole, *own_table, *reporter_)
                     : report_wrong_type(*reporter_, member.value.place, member.key,
                                         MessageId::rulebook_form_table);
  }
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
  put(whole, member);
}

void Layer::merge_table(Table& whole, const Table& own) const {
  for (const Member& member : own) merge_member(whole, member);
}

/// `off = true`
void Layer::switch_off_entry(List& entries, std::string_view table, const Node& own,
                             const std::string& key) const {
  if (key.empty()) {
    const std::vector<std::string> keys =
        is_among(table, kNumbered)
            ? std::vector<std::string>{"specialty", std::string(number_key(table))}
            : std::vector<std::string>{"id"};
    return reporter_->report(own.place,
                             {MessageId::rulebook_off_unclear, {{"keys", base::as_list(keys)}}});
  }
  const auto there = find_entry(entries, table, key);
  if (there == entries.end()) return nothing_to_switch_off(own.place, key);
  entries.erase(there);
  off_->push_back({std::string(table), key, own.place});
}

void Layer::change_entry(List& entries, std::string_view table, List::iterator there,
                         const Node& own) const {
  auto before = std::get<Table>(there->value);
  auto& entry = std::get<Table>(there->value);
  there->place = own.place;
  merge_table(entry, std::get<Table>(own.value));
  if (is_among(table, kNumbered)) return mark_estimates(table, std::move(before), own, entry);
  if (!find(entry, kBefore)) return;
  Node moved = std::move(*there);
  entries.erase(there);
  insert_entry(entries, table, std::move(moved), *reporter_);
}

void Layer::merge_entry(List& entries, std::string_view table, const Node& own,
                        const std::string& key) const {
  if (is_off(own)) return switch_off_entry(entries, table, own, key);
  const auto there = key.empty() ? entries.end() : find_entry(entries, table, key);
  if (there == entries.end()) {
    insert_entry(entries, table, own, *reporter_);
  } else {
    change_entry(entries, table, there, own);
  }
}

/// What stands in one text twice is not laid over itself: the compiler finds it.
void Layer::merge_entries(List& entries, std::string_view table, const List& own) const {
  std::set<std::string> seen;
  for (const Node& entry : own) {
    const std::string key = entry_key(table, entry);
    if (key.empty() || seen.insert(key).second) {
      merge_entry(entries, table, entry, key);
    } else {
      entries.push_back(entry);
    }
  }
}

}  // namespace

void lay_over_catalogues(Table& whole, const Table& own, const Reporter& reporter,
                         std::vector<SwitchedOff>& off) {
  for (const std::string_view key : kOwnHead) remove_key(whole, key);
  const Layer layer(reporter, off);
  for (const Member& member : own) {
    if (is_among(member.key, kNumbered)) continue;
    if (const auto* entries = std::get_if<List>(&member.value.value);
        entries && (is_among(member.key, kCatalogues) || member.key == table::kSpecialties)) {
      layer.merge_entries(list_at(whole, member), member.key, *entries);
    } else {
      layer.merge_table(whole, Table{member});
    }
  }
}

void lay_over_cells(Table& whole, const Table& own, const Reporter& reporter,
                    std::vector<SwitchedOff>& off) {
  const Layer layer(reporter, off);
  for (const Member& member : own) {
    if (!is_among(member.key, kNumbered)) continue;
    if (const auto* entries = std::get_if<List>(&member.value.value)) {
      layer.merge_entries(list_at(whole, member), member.key, *entries);
    } else {
      put(whole, member);
    }
  }
}

}  // namespace tassei::rules
