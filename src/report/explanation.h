#pragma once

#include <string>
#include <vector>

#include "report/words.h"

namespace tassei::report {

/// Verdicts about one person and specialty. What the subject refers to outlives the answer.
struct Explained {
  Subject subject;
  std::string name;
  rules::Id specialty = rules::kNone;
  std::vector<rules::Verdict> verdicts;
};

/// JSON as spec 3.3 has it, CSV with a row for each criterion, a page that a person can read aloud.
table::Answer explanation(Explained explained, Language language);

}  // namespace tassei::report
