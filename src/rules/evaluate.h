#pragma once

#include <memory>
#include <vector>

#include "rules/segment.h"
#include "rules/verdict.h"

namespace tassei::rules {

struct WalkState;

/// The one evaluator: which levels an engineer holds in a specialty, since when and why (spec 2).
/// It refers to the rulebook and the projects, which outlive it. One object serves one thread.
class Evaluator {
 public:
  Evaluator(const Rulebook& rulebook, const Projects& projects);
  ~Evaluator();
  Evaluator(Evaluator&&) noexcept;
  Evaluator& operator=(Evaluator&&) noexcept;

  /// In order of day; nothing is held before the first. Neighbours differ.
  std::vector<Segment> segments(const Facts& facts, Id specialty) const;

  /// Every change of level or basis, with its causes.
  std::vector<Change> changes(const Facts& facts, Id specialty) const;

  /// One cell at one day. The version of that day has a cell of that level.
  Verdict explain(const Facts& facts, Id specialty, int level, Date at) const;

 private:
  const Rulebook* rulebook_;
  const Projects* projects_;
  std::unique_ptr<WalkState> state_;  ///< kept from one walk to the next for its memory
};

}  // namespace tassei::rules
