#pragma once

#include <span>
#include <string>
#include <vector>

#include <SQLiteCpp/Database.h>

#include "store/migrate.h"

namespace tassei::store {

/// What brings a schema from the version before to this one.
struct Step {
  int version = 0;
  std::string sql;
};

/// The numbered files of schema/, in order, without a gap.
const std::vector<Step>& schema_steps();

/// Takes each step in a transaction of its own, which also writes the version. Foreign keys are not
/// enforced on the way, so that tables can be rebuilt, but hold in the end. Whatever a failing
/// step did is undone.
void apply(SQLite::Database& connection, const std::string& path, std::span<const Step> steps);

/// The same as migrate(path), with these steps instead of the program's.
Migrated migrate(const std::string& path, std::span<const Step> steps);

}  // namespace tassei::store
