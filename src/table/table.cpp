#include "table/table.h"

#include <array>
#include <charconv>
#include <memory>

namespace tassei::table {

namespace {

/// Says one value in plain text.
struct Plain {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(Date value) const { return value.iso(); }

  std::string operator()(double value) const {
    std::array<char, 400> digits{};  // the longest double without an exponent has 326
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                       std::chars_format::fixed);
    return {digits.data(), written.ptr};
  }

  std::string operator()(const Value::List& items) const {
    std::string text;
    for (const Value& item : items) text += (text.empty() ? "" : ", ") + plain_text(item);
    return text;
  }

  std::string operator()(const Value::Stream& stream) const {
    Value::List items;
    for (Value item; (*stream.next)(item);) items.push_back(std::move(item));
    return (*this)(items);
  }

  std::string operator()(const Value::Record& fields) const {
    std::string text;
    for (const auto& [key, value] : fields) {
      text += (text.empty() ? "" : ", ") + key + "=" + plain_text(value);
    }
    return text;
  }
};

}  // namespace

std::string plain_text(const Value& value) { return std::visit(Plain{}, value.data); }

Table table_of(std::vector<Column> columns, std::vector<Row> rows) {
  const auto source = std::make_shared<std::vector<Row>>(std::move(rows));
  return {.columns = std::move(columns), .next = [source, at = std::size_t{0}](Row& row) mutable {
            if (at == source->size()) return false;
            row = std::move((*source)[at++]);
            return true;
          }};
}

Answer answer_of(const std::function<Table()>& table) {
  return {.tree = table, .rows = table, .page = [table] {
            Page page(1);
            page.front().table = table();
            return page;
          }};
}

}  // namespace tassei::table
