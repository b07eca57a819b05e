#include "rules/overlay_merge.h"

#include <array>

#include "rules/overlay_tables.h"

namespace tassei::rules {

namespace {

constexpr std::string_view kOff = "off";
constexpr std::string_view kBefore = "before";
constexpr std::string_view kAdd = "add";

/// What is a text's own and doesn't come from what it extends.
constexpr std::array<std::string_view, 8> kOwnHead = {
    "format", "id", "label", "valid_from", "valid_until", "extends", "include", "fragment"};

bool is_off(const Node& node) {
  const auto* entry = std::get_if<Table>(&node.value);
  const auto* off = entry ? get<bool>(*entry, kOff) : nullptr;
  return off && *off;
}

/// Lays one text over another.
class Layer {
 public:
  explicit Layer(const Reporter& reporter) : reporter_(&reporter) {}

  void merge_entries(List& entries, std::string_view table, const List& own) const;
  void merge_table(Table& whole, const Table& own) const;

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

void Layer::merge_member(Table& whole, const Member& member) const {
  const auto* own_table = std::get_if<Table>(&member.value.value);
  const auto* own_list = std::get_if<List>(&member.value.value);
  Node* there = node_at(whole, member.key);
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
  put(whole, member);
}

void Layer::merge_table(Table& whole, const Table& own) const {
  for (const Member& member : own) {
    if (member.key != kBefore) merge_member(whole, member);
  }
}

void Layer::merge_entry(List& entries, std::string_view table, const Node& own) const {
  const std::string key = entry_key(table, own);
  const auto there = key.empty() ? entries.end() : find_entry(entries, table, key);
  if (is_off(own)) {
    if (there == entries.end()) return nothing_to_switch_off(own.place, key);
    entries.erase(there);
  } else if (there == entries.end()) {
    insert_entry(entries, table, own, *reporter_);
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

}  // namespace

void lay_over_catalogues(Table& whole, const Table& own, const Reporter& reporter) {
  for (const std::string_view key : kOwnHead) remove_key(whole, key);
  const Layer layer(reporter);
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

void lay_over_cells(Table& whole, const Table& own, const Reporter& reporter) {
  const Layer layer(reporter);
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
