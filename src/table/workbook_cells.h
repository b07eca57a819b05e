#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"

namespace tassei::table {

/// How spreadsheets count days: 1 is 1900-01-01, and 60 a 29 February of that year, which there
/// wasn't.
std::int32_t serial_number(Date day);

/// UTF-16 units, in which a spreadsheet counts a text.
std::size_t utf16_length(std::string_view text);

/// The text as the XML of a workbook can have it, but for control characters, which the library
/// escapes: `_x0041_` that stands there as such is not to be taken for an A; what is no character
/// (a NUL, bytes that are not UTF-8) is U+FFFD.
std::string escaped_for_workbook(std::string_view text);

/// The columns of the widest line.
std::size_t widest_line(std::string_view text);

/// `B7`, both counted from 0.
std::string cell_name(std::size_t row, std::size_t column);

/// Whether a sheet can be called so: 1 to 31 characters, none of `[]:*?/\`, no `'` at either end.
bool is_sheet_name(std::string_view name);

}  // namespace tassei::table
