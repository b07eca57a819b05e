#pragma once

#include <map>
#include <string>
#include <vector>

#include "exchange/check.h"
#include "store/records.h"
#include "table/reader.h"

namespace tassei::exchange {

/// What happens to a record that is there already and differs.
enum class OnConflict { update, keep, fail };

struct Counts {
  std::size_t added = 0;
  std::size_t updated = 0;
  std::size_t unchanged = 0;
};

/// What an import would do, or why it can't. All problems of all files are in it, in order of file
/// and line.
struct ImportPlan {
  std::vector<Problem> problems;
  std::vector<Problem> warnings;
  std::vector<store::Change> changes;
  std::vector<std::pair<std::string, Counts>> counts;  ///< by kind, in their order; only those with files
};

/// The files that paths name: a file itself, the known ones of a folder. Throws an Error for a path
/// that doesn't exist, a file that isn't of a kind (the names there are), a folder without any.
std::vector<std::string> import_files(const std::vector<std::string>& paths,
                                      const model::Kinds& kinds);

/// Reads files, checks every row, resolves references over all of them and the database, compares with
/// the records there. Changes nothing. A file that can't be read at all is thrown as an Error.
ImportPlan plan_import(const std::vector<std::string>& files, table::Encoding encoding,
                       OnConflict on_conflict, const rules::Rulebook& rulebook,
                       const model::Kinds& kinds, const store::Records& records,
                       const store::Progress& progress = {});

}  // namespace tassei::exchange
