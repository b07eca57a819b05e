#include "rules/numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "rules/compile_draft.h"
#include "rules/overlay_tables.h"

namespace tassei::rules {

namespace {

/// The byte at which a line's character stands.
std::size_t offset_of(std::string_view text, Place place) {
  std::size_t at = 0;
  for (std::size_t line = 1; line < place.line; ++line) at = text.find('\n', at) + 1;
  const auto is_continuation = [&](std::size_t i) {
    return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
  };
  for (std::size_t column = 1; column < place.column; ++column) {
    do ++at;
    while (at < text.size() && is_continuation(at));
  }
  return at;
}

/// With its sign, base, exponent and underscores.
std::string number_at(std::string_view text, std::size_t offset) {
  constexpr std::string_view kOfNumbers =
      "0123456789+-._abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::size_t end = text.find_first_not_of(kOfNumbers, offset);
  return std::string(text.substr(offset, end - offset));
}

/// Nothing for what is no number.
std::optional<double> amount_of(const Node& node) {
  if (const auto* whole = std::get_if<std::int64_t>(&node.value)) {
    return static_cast<double>(*whole);
  }
  const auto* real = std::get_if<double>(&node.value);
  return real ? std::optional(*real) : std::nullopt;
}

class Collector {
 public:
  explicit Collector(const RulebookText& text) : text_(&text) {}

  void table(const std::string& key, const Table& members) {
    for (const Member& member : members) {
      if (key.empty() && member.key == "format") continue;
      node(key.empty() ? member.key : key + "." + member.key, member.key, member.value);
    }
  }

  std::vector<Number> numbers;

 private:
  void node(const std::string& key, const std::string& table_key, const Node& node);
  void list(const std::string& key, const std::string& table_key, const List& items);
  void number(const std::string& key, Place place, double amount);
  void join(const Node& one, const Node& other);
  void join_ranges(const List& categories);

  const RulebookText* text_;
  std::map<Place, std::size_t> by_place_;
};

void Collector::number(const std::string& key, Place place, double amount) {
  const std::size_t offset = offset_of(text_->toml, place);
  by_place_[place] = numbers.size();
  numbers.push_back(
      {.key = key,
       .where = {.file = text_->name, .line = place.line, .column = place.column, .field = {}},
       .value = number_at(text_->toml, offset),
       .amount = amount,
       .offset = offset});
}

void Collector::node(const std::string& key, const std::string& table_key, const Node& node) {
  if (const auto* members = std::get_if<Table>(&node.value)) return table(key, *members);
  if (const auto* items = std::get_if<List>(&node.value)) return list(key, table_key, *items);
  if (const auto amount = amount_of(node)) number(key, node.place, *amount);
}

void Collector::list(const std::string& key, const std::string& table_key, const List& items) {
  const bool are_categories = table_key == table::kCategories;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string id = entry_key(table_key, items[i]);
    const std::string own = key + " " + (id.empty() ? std::to_string(i + 1) : id);
    const auto* members = std::get_if<Table>(&items[i].value);
    if (!members || !are_categories) {
      node(own, {}, items[i]);
      continue;
    }
    for (const Member& member : *members) {
      if (member.key != "level") node(own + "." + member.key, member.key, member.value);
    }
  }
  if (are_categories) join_ranges(items);
}

const Node* end_of(const Table& range, std::string_view inclusive, std::string_view exclusive) {
  const Member* member = find(range, inclusive);
  if (!member) member = find(range, exclusive);
  return member ? &member->value : nullptr;
}

void Collector::join(const Node& one, const Node& other) {
  const auto first = by_place_.find(one.place);
  const auto second = by_place_.find(other.place);
  if (first == by_place_.end() || second == by_place_.end()) return;
  numbers[first->second].partner = second->second;
  numbers[second->second].partner = first->second;
}

/// The upper end of a category's range and the lower one of the next category's.
void Collector::join_ranges(const List& categories) {
  std::map<std::string, const Node*> uppers;  // by measure
  for (const Node& category : categories) {
    const auto* entry = std::get_if<Table>(&category.value);
    const Member* measures = entry ? find(*entry, table::kMeasures) : nullptr;
    const auto* ranges = measures ? std::get_if<Table>(&measures->value.value) : nullptr;
    if (!ranges) continue;
    for (const Member& measure : *ranges) {
      const auto* range = std::get_if<Table>(&measure.value.value);
      if (!range) continue;
      const Node* lower = end_of(*range, "from", "above");
      if (const Node* below = uppers[measure.key]; below && lower) join(*below, *lower);
      uppers[measure.key] = end_of(*range, "to", "below");
    }
  }
}

}  // namespace

std::vector<Number> numbers_of(const RulebookText& text) {
  const auto document = read_toml(text.toml, 0);
  Collector collector(text);
  if (const auto* members = std::get_if<Table>(&document)) collector.table({}, *members);
  return std::move(collector.numbers);
}

std::string moved_value(const Number& number, int step) {
  return fmt::format("{}", number.amount + step);
}

std::optional<std::string> moved(const RulebookText& text, const std::vector<Number>& numbers,
                                 std::size_t number, int step, bool takes_partner) {
  std::vector<std::size_t> places = {number};
  if (takes_partner) places.push_back(*numbers[number].partner);
  std::sort(places.begin(), places.end(), [&](std::size_t one, std::size_t other) {
    return numbers[one].offset > numbers[other].offset;
  });
  std::string toml = text.toml;
  for (const std::size_t place : places) {
    const std::string value = moved_value(numbers[place], step);
    if (value.starts_with('-')) return std::nullopt;
    toml.replace(numbers[place].offset, numbers[place].value.size(), value);
  }
  return toml;
}

}  // namespace tassei::rules
