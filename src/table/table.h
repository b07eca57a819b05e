#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"

namespace tassei::table {

/// What something means at a glance. Writers for people show it in colour where they may; the
/// others don't.
enum class Tone : std::uint8_t { plain, good, bad, faint, low, middle, high };

/// What a cell holds: nothing, a scalar that keeps its type to the end, or a tree of them. Text
/// that people typed stays as it is; escaping is the writers' work.
struct Value {
  using List = std::vector<Value>;
  using Record = std::vector<std::pair<std::string, Value>>;
  /// A list too long to be held: `next` fills the item and returns true, or returns false after the
  /// last. It can be read once.
  struct Stream {
    std::shared_ptr<const std::function<bool(Value&)>> next;
    friend bool operator==(const Stream&, const Stream&) = default;
  };
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Date, List, Record, Stream>
      data;
  Tone tone = Tone::plain;  ///< no part of what it holds

  Value() = default;
  Value(bool value) : data(value) {}  // NOLINT: a scalar is a value
  template <std::integral Integer>
    requires(!std::same_as<Integer, bool>)
  Value(Integer value) : data(static_cast<std::int64_t>(value)) {}  // NOLINT
  Value(double value) : data(value) {}                              // NOLINT
  Value(std::string value) : data(std::move(value)) {}              // NOLINT
  Value(std::string_view value) : data(std::string(value)) {}       // NOLINT
  Value(const char* value) : data(std::string(value)) {}            // NOLINT
  Value(Date value) : data(value) {}                                // NOLINT
  Value(List value) : data(std::move(value)) {}                     // NOLINT
  Value(Record value) : data(std::move(value)) {}                   // NOLINT
  Value(Stream value) : data(std::move(value)) {}                   // NOLINT

  bool empty() const { return std::holds_alternative<std::monostate>(data); }
  friend bool operator==(const Value& a, const Value& b) { return a.data == b.data; }
};

inline Value::Stream stream_of(std::function<bool(Value&)> next) {
  return {std::make_shared<const std::function<bool(Value&)>>(std::move(next))};
}

inline Value toned(Value value, Tone tone) {
  value.tone = tone;
  return value;
}

/// A value as one text: nothing is empty, numbers have neither exponent nor needless zeros, items
/// of a tree are joined by commas.
std::string plain_text(const Value& value);

using Row = std::vector<Value>;

/// Levels up to the low one have the low tone, from the high one on the high tone.
struct LevelRange {
  int low = 0;
  int high = 0;
};

struct Column {
  std::string key;      ///< the name in CSV and JSON: the same in every language
  std::string heading;  ///< the name for people
  bool level = false;   ///< its numbers are levels, which have a tone
};

/// A header and a source of rows, so that any number of them streams. `next` fills the row and
/// returns true, or returns false after the last; it is called once for each.
struct Table {
  std::vector<Column> columns;
  std::function<bool(Row&)> next;
};

/// A table of rows that are there already.
Table table_of(std::vector<Column> columns, std::vector<Row> rows);

struct Line {
  std::string text;
  Tone tone = Tone::plain;

  Line() = default;
  Line(std::string says, Tone means = Tone::plain)  // NOLINT: a text is a line
      : text(std::move(says)), tone(means) {}
  Line(const char* says) : text(says) {}  // NOLINT
};

/// What a person reads: blocks one after another, each with any of a heading, lines, a table,
/// notes.
struct Block {
  std::string heading;
  std::vector<Line> lines;
  Table table;  ///< none where it has no columns
  std::vector<std::string> notes;
};
using Page = std::vector<Block>;

/// Few numbers that say more when they are drawn: a bar for each row, named by the first column and
/// divided into the others, which are in order, from little to much.
struct Chart {
  std::string title;
  std::string counted;  ///< what the numbers are
  bool lying = false;   ///< bars lie, so that long names can be read
  Table table;
};

/// One answer in the three shapes that writers take. Only the one asked for is made, once.
struct Answer {
  std::function<Table()> tree;  ///< cells may be trees: JSON
  std::function<Table()> rows;  ///< scalar cells only: CSV, workbooks
  std::function<Page()> page;   ///< for people
  /// What a workbook draws beside the rows, asked for once they have been read; nothing for none.
  std::function<std::vector<Chart>()> charts = {};
};

/// An answer whose three shapes are one table.
Answer answer_of(const std::function<Table()>& table);

}  // namespace tassei::table
