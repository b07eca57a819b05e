#pragma once

#include <optional>
#include <vector>

#include "rules/walk.h"

namespace tassei::rules {

/// What counts for one cell at the day at which a walk has ended. Items are places in the timeline.
struct Counting {
  const Facts& facts;
  const Timeline& timeline;
  const Counters& counters;
  std::size_t cell;
  std::vector<std::uint32_t> items;  ///< in order of the day on which they count, then the key

  const Item& item(std::uint32_t place) const { return timeline.items()[place]; }
  const Uses& uses(std::uint32_t place) const { return timeline.uses(place, cell); }
  const Eligibility& rules() const { return timeline.cell(cell); }
};

/// A component and the items that name it: the first of each counted engagement, in order.
struct SharedComponent {
  Id component = kNone;
  std::vector<std::uint32_t> items;
};

/// In the order of the catalogue.
std::vector<SharedComponent> shared_components(const Counting& counting);

/// The one that most engagements share; on a tie the one that reached that number first (spec 2.2).
const SharedComponent* main_component(const Counting& counting,
                                      const std::vector<SharedComponent>& components);

/// The items that an explanation cites for a part: for a met one the first sufficient set, which is
/// minimal; otherwise all that there are (spec 2.5).
std::vector<std::uint32_t> cited(const Counting& counting, PartKind part, bool met);

}  // namespace tassei::rules
