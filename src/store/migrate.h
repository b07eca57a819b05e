#pragma once

#include <string>

namespace tassei::store {

struct Migrated {
  int from = 0;
  int to = 0;
  std::string backup;  ///< the copy made first; empty where there was nothing to do
};

/// Brings a database of an older schema up to date, one transaction for each numbered step of
/// schema/, after a copy was made beside it and verified. Throws an Error for what is not a tassei
/// database or newer than the program; then nothing has changed.
Migrated migrate(const std::string& path);

}  // namespace tassei::store
