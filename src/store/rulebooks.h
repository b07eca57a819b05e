#pragma once

#include <vector>

#include <SQLiteCpp/Database.h>

#include "store/database.h"

namespace tassei::store {

/// In one transaction: these texts beside those that are kept already, in use where they are
/// active, the columns that only records know, and the views that follow the kinds.
void write_rulebooks(SQLite::Database& connection, const std::vector<StoredRulebook>& rulebooks,
                     const model::Kinds& kinds, const OtherColumns& other);

}  // namespace tassei::store
