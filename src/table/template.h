#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "table/table.h"

namespace tassei::table {

/// A mustache template filled in with a record: `{{name}}` is a value, escaped for HTML; a section
/// is for each item of a list, or for what is neither nothing nor false. Throws std::logic_error
/// for a template that is none.
std::string fill_in(std::string_view page, const Value::Record& data);

/// The same, item by item for what is a Value::Stream in the record: their sections are in the
/// order of the record and in no other section, with tags on lines of their own.
void fill_in(std::string_view page, const Value::Record& data, std::ostream& out);

/// A template that the program carries: `review.mustache`, or what goes into one, `review.css`.
std::string_view page_part(std::string_view name);

}  // namespace tassei::table
