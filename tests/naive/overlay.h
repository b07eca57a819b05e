#pragma once

#include <string>
#include <vector>

#include "naive/toml.h"

namespace naive {

/// A text with what it extends and includes, which are among `all`; of several versions of what it
/// extends, the one of its own first day. Written from schema/rulebooks/README.md alone.
Toml put_together(const Toml& own, const std::vector<Toml>& all);

/// The id of what it extends in the end; its own where it extends nothing.
std::string line_of(const Toml& own, const std::vector<Toml>& all);

}  // namespace naive
