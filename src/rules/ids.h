#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "rules/rulebook.h"

namespace tassei::rules {

inline bool contains(const std::vector<Id>& ids, Id id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// How many of `ids` aren't among `those`.
inline std::size_t others_than(const std::vector<Id>& those, const std::vector<Id>& ids) {
  return static_cast<std::size_t>(
      std::count_if(ids.begin(), ids.end(), [&](Id id) { return !contains(those, id); }));
}

}  // namespace tassei::rules
