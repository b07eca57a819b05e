#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "table/table.h"

namespace tassei::table {

/// Columns by their keys, with the headings that people see; a key that the catalogue has none for
/// is its own heading. Those of `levels` hold levels.
std::vector<Column> columns_of(std::initializer_list<std::string_view> keys, Language language,
                               std::initializer_list<std::string_view> levels = {});

/// The heading of one; nothing where the catalogue has none.
std::optional<MessageId> known_heading(std::string_view key);

/// The same as text, the key itself where there is none.
std::string heading_of(std::string_view key, Language language);

}  // namespace tassei::table
