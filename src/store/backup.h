#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/journal.h"
#include "store/records.h"

namespace tassei::store {

/// Where a backup goes, and what becomes of the one that is there.
struct BackupPlan {
  enum class Existing {
    refuse,
    replace,
    rotate,  ///< FILE becomes FILE.1, FILE.1 becomes FILE.2 …, `keep` in all with the new one
  };
  std::string file;
  Existing existing = Existing::refuse;
  std::size_t keep = 1;
};

struct BackedUp {
  int schema = 0;
  std::optional<Entry> head;         ///< the journal's last entry, of the backup
  std::size_t size = 0;              ///< bytes
  std::string before;                ///< what the backup before is called now, where it was rotated
  std::vector<std::string> removed;  ///< those beyond `keep`
};

/// Writes a copy of the whole database, as it is in one transaction, and verifies it before it gets
/// its name, readable by its owner only. Lets go of the database when it is copied, so that writers
/// go on while the copy is verified.
///
/// An Error where the name is not that of a new file or of one that may be replaced or rotated (a
/// folder, a link, the database itself, no database of tassei), where its folder isn't there or
/// can't be written, and for a database that is damaged. Whatever fails, the backup that is there
/// stays, and nothing half-written has its name.
BackedUp back_up(Database source, const BackupPlan& plan, const Progress& progress = {});

}  // namespace tassei::store
