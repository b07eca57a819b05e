#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/kind.h"
#include "store/database.h"

namespace tassei::store {

struct NamedCode {
  std::string code;
  std::string name;  ///< empty where the kind has none
};

/// Codes that begin with `prefix` (as codes are compared), each once, in order, `most` at most: of
/// a kind that has codes, or the values of a key field of one that has none (teams).
std::vector<NamedCode> codes_beginning(const Database& database, const model::Kind& kind,
                                       const std::string& field, const std::string& prefix,
                                       std::size_t most);

}  // namespace tassei::store
