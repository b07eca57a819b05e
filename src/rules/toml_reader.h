#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/message.h"

namespace tassei::rules {

/// Where something stands: in which of the texts that are read together, and where in it. Lines and
/// columns count from 1, columns in characters.
struct Place {
  std::size_t text = 0;
  std::size_t line = 1;
  std::size_t column = 1;

  friend auto operator<=>(const Place&, const Place&) = default;
};

struct Node;
struct Member;
using List = std::vector<Node>;
using Table = std::vector<Member>;

/// A time, a day with a time, or a day outside the years of Date.
struct NotADay {};

/// A value of a TOML document. Tables keep the order of the text.
struct Node {
  Place place;
  std::variant<std::string, std::int64_t, double, bool, Date, NotADay, List, Table> value;
};

struct Member {
  std::string key;
  Place place;
  Node value;
};

/// Why and where a text is no TOML that this program takes.
struct BadToml {
  Place place;
  Message why;
};

/// Any text may come in: size and nesting have bounds, so that reading one is cheap and safe.
/// `number` is the text's own among those that are read together.
std::variant<Table, BadToml> read_toml(std::string_view text, std::size_t number);

/// The member of that name; null where there is none.
const Member* find(const Table& table, std::string_view key);

/// The value of that key; null where there is none or it isn't of that type.
template <class Value>
const Value* get(const Table& table, std::string_view key) {
  const Member* member = find(table, key);
  return member == nullptr ? nullptr : std::get_if<Value>(&member->value.value);
}

}  // namespace tassei::rules
