#include "rules/evaluate.h"

#include "rules/walk.h"

namespace tassei::rules {

namespace {

/// A segment wherever the standing differs.
struct SegmentRecorder {
  std::vector<Segment> segments;

  void version(const WalkState&) {}
  void day(const WalkState& state, const WalkDay& day) {
    const Standing before = segments.empty() ? Standing{} : segments.back().standing;
    if (state.standing != before) segments.push_back({day.day, state.standing});
  }
};

}  // namespace

Evaluator::Evaluator(const Rulebook& rulebook, const Projects& projects)
    : rulebook_(&rulebook), projects_(&projects), state_(std::make_unique<WalkState>()) {}

Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

std::vector<Segment> Evaluator::segments(const Facts& facts, Id specialty) const {
  SegmentRecorder recorder;
  walk({*rulebook_, *projects_, facts, specialty}, *state_, Date::last(), recorder);
  return std::move(recorder.segments);
}

}  // namespace tassei::rules
