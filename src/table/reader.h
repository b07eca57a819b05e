#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tassei::table {

enum class Encoding { utf8, cp932 };

/// A row as it stands in a file. Cells are trimmed, and one `'` that protects a formula-like text is
/// gone (spec 3.4).
struct SheetRow {
  std::size_t line = 0;  ///< where it starts, newlines in cells counted
  std::vector<std::string> cells;
};

/// A file of rows. Blank lines are no rows. A file without any row has an empty header.
struct Sheet {
  std::string file;  ///< what to call it in problems
  SheetRow header;
  std::vector<SheetRow> rows;
};

/// CSV by RFC 4180, with CRLF or LF, with or without a byte order mark. Throws an Error that names
/// the byte (not of the encoding) or the line (a quote that is not closed, text after one).
Sheet read_csv(const std::string& path, Encoding encoding);

}  // namespace tassei::table
