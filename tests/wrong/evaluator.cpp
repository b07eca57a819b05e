// A deliberately wrong evaluator: every level is reached a day later. The linker puts it in the
// place of the right one (tests/CMakeLists.txt), in a program of its own that shows that such a
// mistake is noticed.
#include "rules/evaluate.h"

namespace tassei::rules {

namespace {

using Segments = std::vector<Segment>;

}  // namespace

Segments right_segments(const Evaluator* evaluator, const Facts& facts,
                        Id specialty) asm("__real_" TASSEI_SEGMENTS);
Segments wrong_segments(const Evaluator* evaluator, const Facts& facts,
                        Id specialty) asm("__wrap_" TASSEI_SEGMENTS);

Segments wrong_segments(const Evaluator* evaluator, const Facts& facts, Id specialty) {
  Segments segments = right_segments(evaluator, facts, specialty);
  for (Segment& each : segments) each.from = each.from.next().value_or(each.from);
  return segments;
}

}  // namespace tassei::rules
