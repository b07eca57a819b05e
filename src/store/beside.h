#pragma once

#include <optional>
#include <string>

namespace tassei::store {

/// Whether something has this name; a symbolic link does, wherever it leads.
bool exists(const std::string& path);

/// Whether the names lead to one file.
bool is_same_file(const std::string& one, const std::string& other);

/// A journal (for rolling back, or a write-ahead log) that lies beside a database of this name, as
/// SQLite would take it for that database's own. Nothing where there is none.
std::optional<std::string> journal_of(const std::string& path);

/// Throws an Error where a journal would be played into a new file of this name.
void refuse_leftovers(const std::string& path);

}  // namespace tassei::store
