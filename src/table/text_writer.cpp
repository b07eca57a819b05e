#include <algorithm>
#include <ostream>

#include "base/text.h"
#include "table/layout.h"
#include "table/writers.h"

namespace tassei::table {

namespace {

constexpr std::size_t kGap = 2;

/// What switches a tone on; empty for plain.
std::string_view code_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      break;
    case Tone::good:
    case Tone::middle:
      return "\033[32m";
    case Tone::bad:
      return "\033[31m";
    case Tone::faint:
      return "\033[2m";
    case Tone::low:
      return "\033[36m";
    case Tone::high:
      return "\033[1;32m";
  }
  return {};
}

std::string coloured(std::string text, std::string_view code, const TextStyle& style) {
  if (!style.colour || code.empty() || text.empty()) return text;
  return std::string(code) + text + "\033[0m";
}

std::string bold(std::string text, const TextStyle& style) {
  return coloured(std::move(text), "\033[1m", style);
}

bool is_number(const Value& value) {
  return std::holds_alternative<std::int64_t>(value.data) ||
         std::holds_alternative<double>(value.data);
}

struct Cell {
  std::string text;
  Tone tone = Tone::plain;
};

/// A table as visible texts, with what the layout needs to know of each column.
struct Grid {
  std::vector<std::string> headings;
  std::vector<std::vector<Cell>> rows;
  std::vector<std::size_t> widths;   ///< of headings and cells
  std::vector<std::size_t> wrapped;  ///< with the heading wrapped
  std::vector<std::size_t> floors;   ///< with the cells cut too, as far as is of use
  std::vector<bool> is_text;         ///< some cell is no number: aligned left
  std::vector<bool> is_whole;        ///< numbers or days, which are whole or wrong: never cut
};

/// How far a heading may be wrapped: at its blanks where that is enough.
std::size_t heading_floor(const std::string& heading) {
  constexpr std::size_t kWord = 12;
  return std::min(widest_word(heading), kWord);
}

/// How far a text may be cut before it is of no use.
std::size_t cell_floor(std::size_t cells, bool is_whole) {
  constexpr std::size_t kNarrowest = 12;
  return is_whole ? cells : std::min(cells, kNarrowest);
}

Grid grid_of(const Table& table) {
  const std::size_t columns = table.columns.size();
  Grid grid;
  grid.widths.resize(columns);
  grid.is_text.resize(columns);
  grid.is_whole.resize(columns);
  std::vector<bool> has_number(columns);
  for (Row row; table.next(row);) {
    std::vector<Cell>& cells = grid.rows.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back({base::visible(plain_text(row[i])), row[i].tone});
      grid.widths[i] = std::max(grid.widths[i], base::display_width(cells.back().text));
      if (is_number(row[i])) has_number[i] = true;
      if (!row[i].empty() && !is_number(row[i])) grid.is_text[i] = true;
      if (std::holds_alternative<Date>(row[i].data)) grid.is_whole[i] = true;
    }
  }
  for (std::size_t i = 0; i < columns; ++i) {
    if (!has_number[i]) grid.is_text[i] = true;
    if (!grid.is_text[i]) grid.is_whole[i] = true;
    const std::string& heading =
        grid.headings.emplace_back(base::visible(table.columns[i].heading));
    const std::size_t least = heading_floor(heading);
    grid.wrapped.push_back(std::max(grid.widths[i], least));
    grid.floors.push_back(std::max(cell_floor(grid.widths[i], grid.is_whole[i]), least));
    grid.widths[i] = std::max(grid.widths[i], base::display_width(heading));
  }
  return grid;
}

/// Some of a grid's columns, as wide as they are shown side by side.
struct Panel {
  std::vector<std::size_t> columns;
  std::vector<std::size_t> widths;
};

template <class Of>
std::vector<Of> chosen(const std::vector<Of>& all, const std::vector<std::size_t>& columns) {
  std::vector<Of> some;
  for (const std::size_t column : columns) some.push_back(all[column]);
  return some;
}

/// First headings are wrapped, then cells cut, and the last resort leaves no more than a character.
void fit(Panel& panel, const Grid& grid, std::size_t width) {
  std::vector<std::size_t> least;
  for (const std::size_t column : panel.columns) {
    least.push_back(grid.is_whole[column] ? grid.floors[column] : 1);
  }
  shrink(panel.widths, chosen(grid.wrapped, panel.columns), kGap, width);
  shrink(panel.widths, chosen(grid.floors, panel.columns), kGap, width);
  shrink(panel.widths, least, kGap, width);
}

/// All columns side by side where they fit; else one panel below the other, each with the first
/// column, which says what the row is about.
std::vector<Panel> panels_of(const Grid& grid, std::size_t width) {
  std::vector<Panel> panels(1);
  for (std::size_t column = 0; column < grid.widths.size(); ++column) {
    std::vector<std::size_t> with = panels.back().columns;
    with.push_back(column);
    const bool fits = width == 0 || width_of(chosen(grid.floors, with), kGap) <= width;
    if (fits || with.size() <= 2) {
      panels.back().columns = std::move(with);
    } else {
      panels.push_back({.columns = {0, column}, .widths = {}});
    }
  }
  for (Panel& panel : panels) {
    panel.widths = chosen(grid.widths, panel.columns);
    if (width > 0) fit(panel, grid, width);
  }
  return panels;
}

/// Cells side by side. Blanks at its end are left out.
std::string line_of(const std::vector<Cell>& cells, const Panel& panel, const Grid& grid,
                    const TextStyle& style) {
  std::string line;
  std::size_t blanks = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string text = cut(cells[i].text, panel.widths[i]);
    const std::size_t rest = panel.widths[i] - base::display_width(text);
    const bool to_the_right = !grid.is_text[panel.columns[i]];
    if (i > 0) blanks += kGap;
    if (text.empty()) {
      blanks += rest;
      continue;
    }
    line.append(blanks + (to_the_right ? rest : 0), ' ');
    line += coloured(text, code_of(cells[i].tone), style);
    blanks = to_the_right ? 0 : rest;
  }
  return line;
}

void write_headings(const Panel& panel, const Grid& grid, const TextStyle& style,
                    std::ostream& out) {
  std::vector<std::vector<std::string>> parts;
  std::size_t height = 1;
  for (std::size_t i = 0; i < panel.columns.size(); ++i) {
    parts.push_back(wrap(grid.headings[panel.columns[i]], panel.widths[i]));
    height = std::max(height, parts.back().size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    std::vector<Cell> cells;
    for (const auto& part : parts) {
      const std::size_t above = height - part.size();  // what is short stands on the rule
      cells.push_back({row < above ? "" : part[row - above]});
    }
    out << bold(line_of(cells, panel, grid, {}), style) << '\n';
  }
}

void write_table(const Table& table, const TextStyle& style, std::ostream& out) {
  const Grid grid = grid_of(table);
  bool first = true;
  for (const Panel& panel : panels_of(grid, style.width)) {
    if (!first) out << '\n';
    first = false;
    write_headings(panel, grid, style, out);
    std::vector<Cell> rule;
    for (const std::size_t width : panel.widths) rule.push_back({std::string(width, '-')});
    out << line_of(rule, panel, grid, style) << '\n';
    for (const auto& cells : grid.rows) {
      out << line_of(chosen(cells, panel.columns), panel, grid, style) << '\n';
    }
  }
}

void write_line(const Line& line, const TextStyle& style, std::ostream& out) {
  for (std::string& part : wrap(base::visible(line.text), style.width)) {
    out << coloured(std::move(part), code_of(line.tone), style) << '\n';
  }
}

}  // namespace

void write_text(const Page& page, const TextStyle& style, std::ostream& out) {
  bool first = true;
  for (const Block& block : page) {
    if (!first) out << '\n';
    first = false;
    if (!block.heading.empty()) {
      for (std::string& part : wrap(base::visible(block.heading), style.width)) {
        out << bold(std::move(part), style) << '\n';
      }
    }
    for (const Line& line : block.lines) write_line(line, style, out);
    if (!block.table.columns.empty()) write_table(block.table, style, out);
    for (const std::string& note : block.notes) write_line(note, style, out);
  }
}

}  // namespace tassei::table
