#pragma once

#include <string>
#include <vector>

#include "rules/evaluate.h"
#include "table/table.h"

namespace tassei::report {

/// Verdicts about one person and specialty, and what they refer to.
struct Explained {
  std::string engineer;
  std::string name;
  rules::Id specialty = rules::kNone;
  std::vector<rules::Verdict> verdicts;
};

/// JSON as spec 3.3 has it, CSV with a row for each criterion, a page that a person can read aloud.
/// What it is given outlives the answer.
table::Answer explanation(const rules::Rulebook& rulebook, const rules::Projects& projects,
                          const rules::Facts& facts, const Explained& explained,
                          Language language);

}  // namespace tassei::report
