#include "rules/walk.h"

#include <algorithm>

namespace tassei::rules {

void WalkState::begin(const Subject& subject, std::size_t version, Date until) {
  const std::vector<Rules>& versions = subject.rulebook.specialties[subject.specialty].versions;
  const bool is_last = version + 1 == versions.size();
  rules = &versions[version];
  timeline.build(subject, *rules);
  const auto all = timeline.events();
  const auto end = std::find_if(all.begin(), all.end(), [&](const Event& event) {
    return event.day > until || (!is_last && event.day >= versions[version + 1].valid_from);
  });
  events = all.subspan(0, static_cast<std::size_t>(end - all.begin()));
  if (cells.size() < timeline.cells()) cells.resize(timeline.cells());
  met.assign(timeline.cells(), 0);
  for (std::size_t i = 0; i < timeline.cells(); ++i) {
    cells[i].reset(timeline, i, subject.rulebook.catalogues);
  }
}

void WalkState::apply(const Event& event) {
  for (std::size_t i = 0; i < timeline.cells(); ++i) {
    if (event.cells & (1U << i)) cells[i].apply(event);
  }
}

void WalkState::decide() {
  standing = {};
  for (std::size_t i = 0; i < timeline.cells(); ++i) {
    met[i] = cells[i].met();
    if (const auto given = cells[i].standing(met[i])) standing = *given;
  }
}

}  // namespace tassei::rules
