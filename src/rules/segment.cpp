#include "rules/segment.h"

#include <algorithm>
#include <iterator>

namespace tassei::rules {

std::string_view basis_id(Basis basis) {
  switch (basis) {
    case Basis::none:
      return "";
    case Basis::indicator:
      return "indicator";
    case Basis::exam:
      break;
  }
  return "exam";
}

Held held_at(const std::vector<Segment>& segments, Date day) {
  const auto after =
      std::upper_bound(segments.begin(), segments.end(), day,
                       [](Date wanted, const Segment& segment) { return wanted < segment.from; });
  if (after == segments.begin()) return {};
  auto run = std::prev(after);
  const Standing standing = run->standing;
  if (standing.level == 0) return {};
  while (run != segments.begin() && std::prev(run)->standing.level == standing.level) --run;
  return {standing, run->from};
}

std::optional<Date> held_since(const std::vector<Segment>& segments, int level, Date day) {
  std::optional<Date> since;
  for (const Segment& each : segments) {
    if (each.from > day) break;
    if (each.standing.level < level) {
      since.reset();
    } else if (!since) {
      since = each.from;
    }
  }
  return since;
}

}  // namespace tassei::rules
