#include <algorithm>
#include <optional>
#include <ostream>
#include <string_view>

#include "base/error.h"
#include "base/text.h"
#include "table/cp932.h"
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

void add_cell(std::string_view text, std::string& line) {
  if (!needs_quotes(text)) {
    line += text;
    return;
  }
  line += '"';
  for (std::size_t quote = text.find('"'); quote != std::string_view::npos;
       quote = text.find('"')) {
    line.append(text, 0, quote + 1);
    line += '"';
    text.remove_prefix(quote + 1);
  }
  line += text;
  line += '"';
}

/// A table, row by row.
class Writer {
 public:
  Writer(const Table& table, const CsvStyle& style, const std::string& name)
      : table_(&table), style_(style), name_(&name) {
    if (style.encoding == Encoding::cp932) cp932_.emplace();
  }

  void write(std::ostream& out) {
    if (style_.encoding == Encoding::utf8_bom) out << "\xEF\xBB\xBF";
    Row row;
    for (const Column& column : table_->columns) row.emplace_back(column.key);
    out << line_of(row);
    while (table_->next(row)) out << line_of(row);
  }

 private:
  std::string line_of(const Row& row) {
    ++number_;
    std::string line;
    // An only cell that is empty would make a blank line, which is no row.
    if (row.size() == 1 && plain_text(row.front()).empty()) line = "\"\"";
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += ',';
      const std::size_t begin = line.size();
      add_value(row[i], line);
      if (cp932_) encode(row, i, begin, line);
    }
    return line += style_.crlf ? "\r\n" : "\n";
  }

  void add_value(const Value& value, std::string& line) const {
    std::string plain = plain_text(value);
    const bool is_day = std::holds_alternative<Date>(value.data);
    if (is_day && style_.slashes) std::replace(plain.begin(), plain.end(), '-', '/');
    const bool is_number = std::holds_alternative<std::int64_t>(value.data) ||
                           std::holds_alternative<double>(value.data);
    const bool is_harmless = is_day || is_number || std::holds_alternative<bool>(value.data);
    add_cell(is_harmless ? plain : guarded(plain), line);
  }

  /// What the line has from `begin` on is a cell of the row, in UTF-8 still.
  void encode(const Row& row, std::size_t column, std::size_t begin, std::string& line) const {
    auto encoded = cp932_->encode(std::string_view(line).substr(begin));
    if (const auto* lacking = std::get_if<Cp932::Lacking>(&encoded)) {
      throw_lacking(row, column, *lacking);
    }
    line.replace(begin, std::string::npos, std::get<std::string>(encoded));
  }

  [[noreturn]] void throw_lacking(const Row& row, std::size_t column,
                                  const Cp932::Lacking& lacking) const {
    Message hint = MessageId::write_utf8_bom;
    if (!lacking.instead.empty()) {
      const base::First other = base::first_of(lacking.instead);
      hint = {MessageId::cp932_has,
              {{"character", std::string(other.character)}, {"code", other.code}}};
    }
    throw Error(ErrorKind::refused,
                {MessageId::not_in_cp932,
                 {{"row", std::vector{name_of(row)}},
                  {"column", table_->columns[column].key},
                  {"character", lacking.character},
                  {"code", base::first_of(lacking.character).code}}},
                {.file = *name_, .line = 0, .column = 0, .field = {}}, hint);
  }

  /// By its number, the header being the first as in a spreadsheet, and by what it begins with.
  Message name_of(const Row& row) const {
    constexpr std::size_t kLongest = 100;
    const auto number = base::count("row", number_);
    const std::string first = plain_text(row.front());
    if (number_ == 1 || first.empty() || first.size() > kLongest) {
      return {MessageId::row_of_csv, {number}};
    }
    return {MessageId::row_of_csv_with, {number, {"first", first}}};
  }

  const Table* table_;
  CsvStyle style_;
  const std::string* name_;
  std::optional<Cp932> cp932_;
  std::size_t number_ = 0;  ///< of the row being written
};

}  // namespace

void write_csv(const Table& table, std::ostream& out, const CsvStyle& style,
               const std::string& name) {
  Writer(table, style, name).write(out);
}

}  // namespace tassei::table
