#include "model/outcome.h"

#include <algorithm>
#include <array>

namespace tassei::model {

std::span<const std::string> outcome_ids() {
  static const std::array<std::string, 5> ids = {"planned", "ongoing", "success", "completed",
                                                 "abandoned"};
  return ids;
}

std::optional<Outcome> outcome_of(std::string_view id) {
  const auto ids = outcome_ids();
  const auto found = std::find(ids.begin(), ids.end(), id);
  if (found == ids.end()) return std::nullopt;
  return static_cast<Outcome>(found - ids.begin());
}

}  // namespace tassei::model
