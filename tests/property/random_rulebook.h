#pragma once

#include <string>
#include <vector>

#include "property/random.h"

namespace property {

struct RulebookShape {
  bool windows = true;   ///< some contributions count for some years only
  bool versions = true;  ///< some rulebooks have several
};

/// Rulebooks of a standard that doesn't exist, as TOML: one or two ids, each in one or more
/// versions. They are free of mistakes; every shape that the format has occurs sooner or later.
std::vector<std::string> random_rulebooks(Random& random, const RulebookShape& shape);

/// Days near which records and rulebooks begin and end: few, so that things coincide.
const std::vector<std::string>& few_days();

}  // namespace property
