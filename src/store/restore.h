#pragma once

#include <optional>
#include <string>

#include "store/journal.h"
#include "store/new_file.h"
#include "store/records.h"

namespace tassei::store {

/// A database about to be made from a backup: the backup is copied to the place where it goes, and
/// verified; nothing else has changed until it is put there.
class Restoring {
 public:
  /// An Error where the backup is no database of tassei, of another schema, damaged, or the
  /// database itself; and where a journal lies beside it or beside the database.
  Restoring(const std::string& backup, const std::string& path, const Progress& progress = {});

  int schema() const { return schema_; }
  /// The last entry of the backup's journal.
  const std::optional<Entry>& head() const { return head_; }
  /// Whether it would take the place of a database.
  bool replaces() const;

  /// Puts it in its place, at once. What was there before is what the result names, empty where
  /// there was nothing. An Error, and nothing has changed, where another program has that open.
  std::string put_in_place();

 private:
  std::string path_;  ///< where the file itself lies
  NewFile fresh_;
  int schema_ = 0;
  std::optional<Entry> head_;
};

}  // namespace tassei::store
