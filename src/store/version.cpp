#include "store/version.h"

#include <sqlite3.h>

namespace tassei::store {

std::string_view sqlite_version() { return sqlite3_libversion(); }

}  // namespace tassei::store
