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

/// `E1 Sato: Software, level 5, at 2026-03-31`
std::string explanation_heading(const Explained& explained, const rules::Verdict& verdict,
                                Language language);

/// JSON as spec 3.3 has it, CSV with a row for each criterion; both say which rulebook decided, and
/// from when on it holds. The page is short enough to be read aloud or, `full`, has every part with
/// its evidence and clause; it names the rulebook where there are several texts.
table::Answer explanation(Explained explained, bool full, Language language);

}  // namespace tassei::report
