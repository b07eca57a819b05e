#pragma once

#include "rules/assurance.h"

namespace tassei::report {

/// A finding as a person would say it. Of a level that can't be held, with the least that would do:
/// what the evaluator says is missing of somebody without any records.
Problem doubt(const rules::Rulebook& rulebook, const rules::Finding& finding);

}  // namespace tassei::report
