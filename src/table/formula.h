#pragma once

#include <string>
#include <string_view>

namespace tassei::table {

/// The text as a spreadsheet can have it: one `'` in front of what it would take for a formula, and
/// of what such a `'` stands in front of (spec 3.4).
std::string guarded(std::string_view text);

}  // namespace tassei::table
