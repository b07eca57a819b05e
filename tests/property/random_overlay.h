#pragma once

#include <string>
#include <vector>

#include "property/random.h"

namespace property {

/// Texts that are used, and others that these extend or include.
struct Overlaid {
  std::vector<std::string> texts;
  std::vector<std::string> parts;
};

/// Random rulebooks with one or two random overlays, which take the place of what they extend or
/// take over from it on a day; some include a fragment. Now and then one doesn't compile: a change
/// by chance may leave a cell without an order among the others.
Overlaid random_overlays(Random& random);

}  // namespace property
