#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tassei::cli {

/// A rulebook's text that the program carries; its file is called by its id.
struct ShippedText {
  std::string id;
  std::string_view toml;
};

/// All of them, by id.
std::vector<ShippedText> shipped_texts();

/// The ids of those that a new database uses unless it is told otherwise, as
/// schema/rulebooks/DEFAULT lists them.
std::vector<std::string> default_rulebooks();

}  // namespace tassei::cli
