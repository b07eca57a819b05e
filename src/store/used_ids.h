#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/kind.h"
#include "store/database.h"

namespace tassei::store {

/// An id of a rulebook that records have; one that specialties have their own of (an activity, a
/// component, an area, a level) with its specialty. It refers to the kinds.
struct UsedId {
  enum class What { value, size, measure };
  What what = What::value;
  const model::Kind* kind = nullptr;
  const model::Field* field = nullptr;  ///< of a value
  std::string about;                    ///< the scale of a size, the measure
  std::string id;                       ///< empty for a measure
  std::string specialty = {};           ///< of an id that each specialty has its own of
  std::int64_t records = 0;
};

/// All that records have, whether a rulebook knows it or not: by kind, field, specialty, id. Reads
/// all records.
std::vector<UsedId> used_ids(const Database& database, const model::Kinds& kinds);

}  // namespace tassei::store
