#pragma once

#include <vector>

#include "rules/rulebook.h"

namespace tassei::rules {

/// What is asked of a project: flags, and any of the sizes where there are any.
struct Asked {
  Complexity complexity;
  std::vector<SizeOption> sizes;
};

Asked asked_by(const Grade& grade);

/// True where every project that meets `one` meets `other`.
bool implies(const Asked& one, const Asked& other);

}  // namespace tassei::rules
