#pragma once

#include <string>
#include <vector>

#include "model/kind.h"
#include "table/reader.h"

namespace tassei::exchange {

/// A row on its way to be a record.
struct Draft {
  std::size_t line = 0;
  model::Values values;          ///< canonical; empty for what isn't there or is no value
  std::vector<std::size_t> bad;  ///< the fields whose cell is no value
  bool whole = true;             ///< it has as many cells as the header
};

/// A file as rows of a kind, and what is wrong with it by itself.
struct DraftFile {
  std::string name;
  const model::Kind* kind = nullptr;
  std::vector<bool> has;  ///< by field: a column of the file
  bool keyed = true;      ///< all columns of the key are there that have to be
  bool all_known = true;  ///< no column has another name than a field
  std::vector<Draft> drafts;
  std::vector<Problem> problems;

  Problem problem(std::size_t line, std::string_view field, Message message) const;
};

/// The file of a kind, read.
DraftFile drafts_of(const table::Sheet& sheet, const model::Kind& kind);

}  // namespace tassei::exchange
