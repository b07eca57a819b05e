#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/facts.h"

namespace tassei::rules {

enum class Basis : std::uint8_t { none, indicator, exam };
/// `indicator` or `exam`; empty for none.
std::string_view basis_id(Basis basis);

/// What somebody holds in a specialty. Level 0: no cell is met.
struct Standing {
  int level = 0;
  Basis basis = Basis::none;
  Provenance provenance = Provenance::standard;

  friend bool operator==(const Standing&, const Standing&) = default;
};

/// From a day on, until the next segment begins.
struct Segment {
  Date from;
  Standing standing;
};

/// What made a level change: a record that began or ceased to count, or a version of a rulebook.
struct Cause {
  bool rulebook = false;
  std::size_t source = 0;  ///< of the rulebook, where it is one
  FactRef fact;            ///< otherwise
  bool begins = true;

  friend auto operator<=>(const Cause&, const Cause&) = default;
};

/// A day on which the level or its basis changed (spec 2.4). Causes in order of kind and key.
struct Change {
  Date on;
  Standing before;
  Standing after;
  std::vector<Cause> causes;
};

/// The standing at a day, and the first day of the unbroken run on which the level was that one;
/// nothing where no level is held.
struct Held {
  Standing standing;
  std::optional<Date> since;
};
Held held_at(const std::vector<Segment>& segments, Date day);

/// The first day of the unbroken run on which that level or a higher one was held, up to the day;
/// nothing where it isn't held then.
std::optional<Date> held_since(const std::vector<Segment>& segments, int level, Date day);

}  // namespace tassei::rules
