#pragma once

#include <span>
#include <vector>

#include "rules/counters.h"

namespace tassei::rules {

/// Where the walk is: the version of the rules that decides, and what counts for its cells.
struct WalkState {
  const Rules* rules = nullptr;
  Timeline timeline;
  std::span<const Event> events;  ///< of the timeline: those up to the end of the version's days
  std::vector<Counters> cells;    ///< at least as many as there are
  std::vector<Parts> met;         ///< of each cell
  Standing standing;

  /// Begins anew with the version at that place, up to `until`.
  void begin(const Subject& subject, std::size_t version, Date until);
  void apply(const Event& event);
  /// Decides which parts and which level are met.
  void decide();
};

/// A day at whose end the standing may have changed.
struct WalkDay {
  Date day;
  bool takes_over = false;        ///< the version that decides begins on this day
  std::span<const Event> events;  ///< of this day; where a version takes over, all up to it
};

/// The one walk over an engineer's facts in a specialty: in order of day, up to `until`, for each
/// version over all evidence but only for the days on which it decides (spec 1.3). A recorder sees
/// version(state) where a version's evidence begins anew, and day(state, day) at the end of each
/// day. What it leaves empty costs nothing. After the walk the state is that of its last day.
template <class Recorder>
void walk(const Subject& subject, WalkState& state, Date until, Recorder& recorder) {
  const std::vector<Rules>& versions = subject.rulebook.specialties[subject.specialty].versions;
  for (std::size_t version = 0; version < versions.size(); ++version) {
    const Date from = versions[version].valid_from.value_or(Date::first());
    if (from > until) return;
    state.begin(subject, version, until);
    recorder.version(state);

    std::size_t next = 0;
    const auto finish_day = [&](Date day, bool takes_over) {
      const std::size_t first = next;
      while (next < state.events.size() && state.events[next].day <= day) {
        state.apply(state.events[next++]);
      }
      state.decide();
      recorder.day(state, WalkDay{day, takes_over, state.events.subspan(first, next - first)});
    };
    finish_day(from, versions[version].valid_from.has_value());
    while (next < state.events.size()) finish_day(state.events[next].day, false);
  }
}

}  // namespace tassei::rules
