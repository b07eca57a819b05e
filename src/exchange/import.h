#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "exchange/check.h"
#include "store/database.h"
#include "store/records.h"
#include "table/reader.h"

namespace tassei::exchange {

/// What happens to a record that is there already and differs.
enum class OnConflict { update, keep, fail };

/// How files are taken in.
struct ImportOptions {
  table::Encoding encoding = table::Encoding::utf8;
  OnConflict on_conflict = OnConflict::update;
  /// Who has confirmed the evidence in them; nothing: it is claimed. Evidence that is there already
  /// and claimed becomes confirmed too.
  std::optional<store::Confirmation> confirmation = {};
  /// Of ids that the rulebook doesn't know.
  UnknownIds unknown_ids = UnknownIds::refused;
};

struct Counts {
  std::size_t added = 0;
  std::size_t updated = 0;
  std::size_t unchanged = 0;
};

/// What an import would do, or why it can't. All problems of all files are in it, in the order of
/// the files and their lines. Where there are any, nothing is to be changed and `changes` is empty.
struct ImportPlan {
  std::vector<Problem> problems;
  std::vector<Problem> warnings;
  std::vector<store::Change> changes;
  /// By kind, in their order; only those with files.
  std::vector<std::pair<std::string, Counts>> counts;
};

/// The files that paths name: a file itself, the known ones of a folder. Throws an Error for a path
/// that doesn't exist, a file that isn't of a kind (the names there are), a folder without any. A
/// file that is named twice is taken once.
std::vector<std::string> import_files(const std::vector<std::string>& paths,
                                      const model::Kinds& kinds);

/// Columns of files that the kinds don't have, as scales and measures that no rulebook knows, each
/// with a warning: with them, kinds take in what was exported after a rulebook had been dropped.
struct UnknownColumns {
  store::OtherColumns columns;
  std::vector<Problem> warnings;
};
UnknownColumns unknown_columns(const std::vector<std::string>& files, table::Encoding encoding,
                               const model::Kinds& kinds);

/// Reads files, checks every row, resolves references over all of them and the database, compares
/// with the records there. Changes nothing. A file that can't be read at all is thrown as an Error.
///
/// A record that is there already keeps the spelling of its key: keys are compared in NFC, and only
/// `edit` rewrites one. With OnConflict::keep a record that differs counts as unchanged.
ImportPlan plan_import(const std::vector<std::string>& files, const ImportOptions& options,
                       const rules::Rulebook& rulebook, const model::Kinds& kinds,
                       const store::Records& records, const store::Progress& progress = {});

/// The same of files that were read already; each is named after a kind.
ImportPlan plan_import(const std::vector<table::Sheet>& sheets, const ImportOptions& options,
                       const rules::Rulebook& rulebook, const model::Kinds& kinds,
                       const store::Records& records);

}  // namespace tassei::exchange
