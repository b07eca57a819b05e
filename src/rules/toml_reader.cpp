#include "rules/toml_reader.h"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace tassei::rules {

namespace {

constexpr std::size_t kMostBytes = 1 << 18;
constexpr std::size_t kDeepest = 32;

Place place_at(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is the text's start
  const auto lines = std::count(before.begin(), before.end(), '\n');
  return {.text = 0,
          .line = 1 + static_cast<std::size_t>(lines),
          .column = 1 + base::length(before.substr(line_start))};
}

/// The offset after the string that begins at `offset`; its end where the string isn't closed.
std::size_t after_string(std::string_view text, std::size_t offset) {
  const char quote = text[offset];
  const std::string three(3, quote);
  const bool is_long = text.substr(offset, 3) == three;
  const std::string_view closing = std::string_view(three).substr(0, is_long ? 3 : 1);
  std::size_t at = offset + closing.size();
  while (at < text.size()) {
    if (text.substr(at, closing.size()) == closing) {
      // Quotes right before those that close a long string are its own: take all of the run.
      const std::size_t end = text.find_first_not_of(quote, at);
      return is_long ? std::min(end, text.size()) : at + 1;
    }
    if (!is_long && text[at] == '\n') return at;
    at += quote == '"' && text[at] == '\\' ? 2U : 1U;
  }
  return text.size();
}

/// Where brackets or dotted keys nest deeper than any rulebook needs. The library frees nested
/// tables by recursion and puts no bound on dotted keys: a text of dots would overflow the stack.
std::optional<std::size_t> too_deep_at(std::string_view text) {
  std::size_t brackets = 0;
  std::size_t dots = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      at = after_string(text, at);
      continue;
    }
    if (c == '#') {
      at = std::min(text.find('\n', at), text.size());
      continue;
    }
    if (c == '[' || c == '{') ++brackets;
    if ((c == ']' || c == '}') && brackets > 0) --brackets;
    const bool ends_key =
        c == '\n' || c == '=' || c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    dots = c == '.' ? dots + 1 : (ends_key ? 0 : dots);
    if (brackets > kDeepest || dots > kDeepest) return at;
    ++at;
  }
  return std::nullopt;
}

Place place_of(const toml::source_region& region, Place otherwise) {
  if (region.begin.line == 0) return otherwise;
  return {.text = otherwise.text, .line = region.begin.line, .column = region.begin.column};
}

Node converted(const toml::node& node, Place otherwise);

Table converted_table(const toml::table& table, Place otherwise) {
  Table members;
  for (const auto& [key, value] : table) {
    const Place place = place_of(key.source(), otherwise);
    members.push_back(
        {.key = std::string(key.str()), .place = place, .value = converted(value, place)});
  }
  std::stable_sort(members.begin(), members.end(),
                   [](const Member& a, const Member& b) { return a.place < b.place; });
  return members;
}

decltype(Node::value) converted_day(const toml::date& day) {
  if (const auto found = Date::from_ymd(day.year, day.month, day.day)) return *found;
  return NotADay{};
}

Node converted(const toml::node& node, Place otherwise) {
  const Place place = place_of(node.source(), otherwise);
  if (const auto* table = node.as_table()) return {place, converted_table(*table, place)};
  if (const auto* text = node.as_string()) return {place, text->get()};
  if (const auto* whole = node.as_integer()) return {place, whole->get()};
  if (const auto* number = node.as_floating_point()) return {place, number->get()};
  if (const auto* yes = node.as_boolean()) return {place, yes->get()};
  if (const auto* day = node.as_date()) return {place, converted_day(day->get())};
  const auto* array = node.as_array();
  if (!array) return {place, NotADay{}};
  List items;
  for (const toml::node& item : *array) items.push_back(converted(item, place));
  return {place, std::move(items)};
}

}  // namespace

const Member* find(const Table& table, std::string_view key) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Member& member) { return member.key == key; });
  return found == table.end() ? nullptr : &*found;
}

std::variant<Table, BadToml> read_toml(std::string_view text, std::size_t number) {
  const Place start = {.text = number};
  const auto bad = [&](std::size_t offset, Message why) {
    Place place = place_at(text, offset);
    place.text = number;
    return BadToml{place, std::move(why)};
  };
  if (text.size() > kMostBytes) {
    return BadToml{start, {MessageId::rulebook_too_big, {base::count("most", kMostBytes)}}};
  }
  if (const auto offset = base::invalid_utf8_at(text)) {
    return bad(*offset, {MessageId::rulebook_not_utf8, {base::count("offset", *offset)}});
  }
  if (const auto offset = too_deep_at(text)) {
    return bad(*offset, {MessageId::rulebook_too_deep, {base::count("most", kDeepest)}});
  }
  try {
    return converted_table(toml::parse(text), start);
  } catch (const toml::parse_error& error) {
    return BadToml{place_of(error.source(), start),
                   {MessageId::rulebook_not_toml, {{"reason", std::string(error.description())}}}};
  }
}

}  // namespace tassei::rules
