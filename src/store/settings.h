#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "store/database.h"

namespace tassei::store {

class EntryWriter;

/// What a database says of itself by name; nothing here knows which names mean something.
using Settings = std::map<std::string, std::string, std::less<>>;

Settings settings(const Database& database);

/// The one way in which a setting changes: to a value, or (without one) to what it is by default.
void change_setting(Database& database, const std::string& name,
                    const std::optional<std::string>& value);

/// The same in an entry that the caller writes.
void change_setting(const Database& database, const std::string& name,
                    const std::optional<std::string>& value, EntryWriter& journal);

}  // namespace tassei::store
