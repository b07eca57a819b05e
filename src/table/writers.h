#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "table/encoding.h"
#include "table/table.h"

namespace tassei::table {

/// Each writes the whole table. A stream that fails is noticed by whoever opened it.

/// How a CSV is written. What is read from it is the same, whatever the style.
struct CsvStyle {
  Encoding encoding = Encoding::utf8;
  bool slashes = false;  ///< days are 2026/03/31, not 2026-03-31
  bool crlf = false;     ///< rows end with CRLF, not LF; line breaks in cells stay what they are
};

/// RFC 4180; text that a spreadsheet would take for a formula gets one `'` (spec 3.4). Throws an
/// Error that names the cell for a character that the encoding lacks: a part of the table is
/// written then. `name` is what the error calls the table; empty: nothing.
void write_csv(const Table& table, std::ostream& out, const CsvStyle& style = {},
               const std::string& name = {});

/// An array of objects, one a line; keys in the order of the columns. Bytes that are not UTF-8
/// become U+FFFD.
void write_json(const Table& table, std::ostream& out);

/// One value of its own, on one line.
void write_json(const Value& value, std::ostream& out);

struct TextStyle {
  std::size_t width = 0;  ///< columns of the terminal; 0: as wide as it gets
  bool colour = false;
};

/// Aligned by display width; numbers to the right; what doesn't fit is wrapped (lines, notes) or
/// cut with `…` (cells). Nothing that people typed can steer a terminal.
void write_text(const Page& page, const TextStyle& style, std::ostream& out);

}  // namespace tassei::table
