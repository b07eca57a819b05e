#pragma once

#include <string_view>

namespace tassei::store {

/// The version of the SQLite library that is in use.
std::string_view sqlite_version();

}  // namespace tassei::store
