#pragma once

#include <string>
#include <vector>

#include "report/explanation.h"

namespace tassei::report {

/// A verdict in about three sentences: what holds the level and what completed it, or what is in
/// place and what would complete it.
table::Block review(const Explained& explained, const rules::Verdict& verdict, Language language);

/// Of one that isn't met: how far it is, and what would complete it.
std::vector<std::string> lacking(const Explained& explained, const rules::Verdict& verdict,
                                 Language language);

/// So much of something that is missing, as a person would say it.
Message needed(const rules::Rulebook& rulebook, const rules::Quantity& missing);

}  // namespace tassei::report
