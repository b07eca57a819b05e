#pragma once

#include <optional>
#include <string>
#include <vector>

#include "naive/evaluate.h"

namespace naive {

struct PartExplained {
  std::string part;
  bool met = false;
  std::optional<Day> since;
  std::vector<std::string>
      evidence;  ///< keys, in order of the day on which they count, then of key
};

struct Explained {
  bool met = false;
  std::string basis;
  std::string provenance;
  std::optional<Day> since;
  std::vector<PartExplained> parts;
};

/// One cell on one day; the version of that day has it (spec 2.5).
Explained explain(const Library& library, const Records& records, const std::string& specialty,
                  int level, Day on);

/// With every other record removed, projects aside.
Records only(Records records, const std::vector<std::string>& keys);

}  // namespace naive
