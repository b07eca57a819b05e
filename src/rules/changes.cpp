#include <algorithm>

#include "rules/evaluate.h"
#include "rules/walk.h"

namespace tassei::rules {

namespace {

/// The change points and what caused them (spec 2.4).
class ChangeRecorder {
 public:
  std::vector<Change> changes;

  void version(const WalkState&) {}
  void day(const WalkState& state, const WalkDay& day) {
    const Standing& now = state.standing;
    if (now.level != before_.level || now.basis != before_.basis) {
      changes.push_back({day.day, before_, now, causes(state, day)});
    }
    before_ = now;
    met_before_ = state.met;
  }

 private:
  std::vector<Cause> causes(const WalkState& state, const WalkDay& day) const;
  void add_causes(const WalkState& state, const WalkDay& day, int level,
                  std::vector<Cause>& causes) const;

  Standing before_;
  std::vector<Parts> met_before_;  ///< of the version's cells
};

std::vector<Cause> ChangeRecorder::causes(const WalkState& state, const WalkDay& day) const {
  std::vector<Cause> causes;
  if (day.takes_over) {
    causes.push_back({.rulebook = true,
                      .source = state.rules->source,
                      .fact = {},
                      .begins = !state.rules->ended});
    return causes;
  }
  add_causes(state, day, before_.level, causes);
  add_causes(state, day, state.standing.level, causes);
  std::sort(causes.begin(), causes.end());
  causes.erase(std::unique(causes.begin(), causes.end()), causes.end());
  return causes;
}

/// The day's events that can be counted by a part of that cell that is met now and wasn't, or was
/// and isn't.
void ChangeRecorder::add_causes(const WalkState& state, const WalkDay& day, int level,
                                std::vector<Cause>& causes) const {
  const Cell* cell = state.rules->cell(level);
  if (!cell) return;
  const auto place = static_cast<std::size_t>(cell - state.rules->cells.data());
  const Parts before = met_before_.empty() ? Parts{0} : met_before_[place];
  const Parts changed = before ^ state.met[place];
  for (const Event& event : day.events) {
    const bool concerns = (event.cells >> place) & 1U;
    if (concerns && (state.timeline.uses(event.item, place).parts & changed)) {
      const FactRef fact = state.timeline.items()[event.item].fact;
      causes.push_back({.fact = fact, .begins = event.begins});
    }
  }
}

}  // namespace

std::vector<Change> Evaluator::changes(const Facts& facts, Id specialty) const {
  ChangeRecorder recorder;
  walk({*rulebook_, *projects_, facts, specialty}, *state_, Date::last(), recorder);
  return std::move(recorder.changes);
}

}  // namespace tassei::rules
