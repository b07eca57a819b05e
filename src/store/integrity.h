#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/kind.h"
#include "store/database.h"

namespace tassei::store {

/// What SQLite finds wrong with the file (pages, indexes, constraints), in its own words, a hundred
/// at most.
std::vector<std::string> file_faults(const Database& database);

/// Rows of a table that refer to rows of another that are not there.
struct Dangling {
  std::string table;
  std::string parent;
  std::int64_t rows = 0;
};
std::vector<Dangling> dangling_references(const Database& database);

/// A code or title beside which another text stands than its comparison form. It is found by the
/// number of its row: the short one where the kind has them, else the row's id.
struct WrongForm {
  const model::Kind* kind = nullptr;
  const model::Field* field = nullptr;
  std::int64_t number = 0;
};
std::vector<WrongForm> wrong_forms(const Database& database, const model::Kinds& kinds);

}  // namespace tassei::store
