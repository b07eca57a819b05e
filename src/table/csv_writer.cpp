#include <ostream>
#include <string_view>

#include "table/formula.h"
#include "table/writers.h"

namespace tassei::table {

namespace {

bool needs_quotes(std::string_view text) {
  constexpr std::string_view kBlank = " \t";  // readers of CSV trim these
  if (text.empty()) return false;
  return text.find_first_of(",\"\r\n") != std::string_view::npos ||
         kBlank.find(text.front()) != std::string_view::npos ||
         kBlank.find(text.back()) != std::string_view::npos;
}

void write_cell(std::string_view text, std::ostream& out) {
  if (!needs_quotes(text)) {
    out << text;
    return;
  }
  out << '"';
  for (std::size_t quote = text.find('"'); quote != std::string_view::npos;
       quote = text.find('"')) {
    out << text.substr(0, quote + 1) << '"';
    text.remove_prefix(quote + 1);
  }
  out << text << '"';
}

void write_value(const Value& value, std::ostream& out) {
  const auto* text = std::get_if<std::string>(&value.data);
  write_cell(text == nullptr ? plain_text(value) : guarded(*text), out);
}

void write_row(const Row& row, std::ostream& out) {
  // An only cell that is empty would make a blank line, which is no row.
  if (row.size() == 1 && plain_text(row.front()).empty()) out << "\"\"";
  std::string_view before;
  for (const Value& value : row) {
    out << before;
    write_value(value, out);
    before = ",";
  }
  out << '\n';
}

}  // namespace

void write_csv(const Table& table, std::ostream& out) {
  Row row;
  for (const Column& column : table.columns) row.emplace_back(column.key);
  write_row(row, out);
  while (table.next(row)) write_row(row, out);
}

}  // namespace tassei::table
