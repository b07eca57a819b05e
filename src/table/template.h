#pragma once

#include <string>
#include <string_view>

#include "table/table.h"

namespace tassei::table {

/// A mustache template filled in with a record: `{{name}}` is a value, escaped for HTML; a section
/// is for each item of a list, or for what is neither nothing nor false. Throws std::logic_error
/// for a template that is none.
std::string fill_in(std::string_view page, const Value::Record& data);

}  // namespace tassei::table
