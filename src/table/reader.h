#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "table/encoding.h"

namespace tassei::table {

/// A row as it stands in a file. Cells are trimmed, and one `'` that protects a formula-like text
/// is gone (spec 3.4).
struct SheetRow {
  std::size_t line = 0;  ///< where it starts, newlines in cells counted
  std::vector<std::string> cells;
};

/// A file of rows. Blank lines and rows of empty cells only are no rows. A file without any row has
/// an empty header.
struct Sheet {
  std::string file;  ///< what to call it in problems
  SheetRow header;
  std::vector<SheetRow> rows;
};

/// CSV by RFC 4180, with LF, CRLF or CR, with or without a byte order mark. Throws an Error that
/// names the byte (not of the encoding, a NUL) or the line (a quote that is not closed, one inside
/// a cell that is not quoted, text after a closing one).
Sheet read_csv(const std::string& path, Encoding encoding);

/// The same of a text that is there already: UTF-8 without a byte order mark.
Sheet parse_csv(const std::string& name, std::string_view text);

}  // namespace tassei::table
