#include <algorithm>
#include <ostream>

#include "base/text.h"
#include "table/layout.h"
#include "table/writers.h"

namespace tassei::table {

namespace {

constexpr std::size_t kGap = 2;

bool is_number(const Value& value) {
  return std::holds_alternative<std::int64_t>(value.data) ||
         std::holds_alternative<double>(value.data);
}

/// A table as visible texts, with what the alignment needs to know of each column.
struct Grid {
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> widths;
  std::vector<bool> is_text;  ///< some cell is no number: aligned left, and may be cut
};

Grid grid_of(const Table& table) {
  Grid grid;
  for (const Column& column : table.columns) {
    grid.headings.push_back(base::visible(column.heading));
    grid.widths.push_back(base::display_width(grid.headings.back()));
  }
  std::vector<bool> has_number(table.columns.size());
  grid.is_text.resize(table.columns.size());
  for (Row row; table.next(row);) {
    std::vector<std::string>& cells = grid.rows.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(base::visible(plain_text(row[i])));
      grid.widths[i] = std::max(grid.widths[i], base::display_width(cells.back()));
      if (is_number(row[i])) has_number[i] = true;
      if (!row[i].empty() && !is_number(row[i])) grid.is_text[i] = true;
    }
  }
  for (std::size_t i = 0; i < has_number.size(); ++i) {
    if (!has_number[i]) grid.is_text[i] = true;
  }
  return grid;
}

std::string line_of(const std::vector<std::string>& cells, const Grid& grid) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line.append(kGap, ' ');
    line += pad(cut(cells[i], grid.widths[i]), grid.widths[i], !grid.is_text[i]);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

void write_heading(const std::string& text, const TextStyle& style, std::ostream& out) {
  if (style.colour) {
    out << "\033[1m" << text << "\033[0m\n";
  } else {
    out << text << '\n';
  }
}

void write_table(const Table& table, const TextStyle& style, std::ostream& out) {
  Grid grid = grid_of(table);
  if (style.width > 0) shrink(grid.widths, grid.is_text, kGap, style.width);
  write_heading(line_of(grid.headings, grid), style, out);
  std::vector<std::string> rule;
  for (const std::size_t width : grid.widths) rule.emplace_back(width, '-');
  out << line_of(rule, grid) << '\n';
  for (const auto& cells : grid.rows) out << line_of(cells, grid) << '\n';
}

void write_lines(const std::vector<std::string>& lines, const TextStyle& style, std::ostream& out) {
  for (const std::string& line : lines) {
    for (const std::string& part : wrap(base::visible(line), style.width)) out << part << '\n';
  }
}

}  // namespace

void write_text(const Page& page, const TextStyle& style, std::ostream& out) {
  bool first = true;
  for (const Block& block : page) {
    if (!first) out << '\n';
    first = false;
    if (!block.heading.empty()) write_heading(base::visible(block.heading), style, out);
    write_lines(block.lines, style, out);
    if (!block.table.columns.empty()) write_table(block.table, style, out);
    write_lines(block.notes, style, out);
  }
}

}  // namespace tassei::table
