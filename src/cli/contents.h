#pragma once

#include <string>

namespace tassei::cli {

/// The bytes of a file that people write by hand, as they are: whoever reads them says what is
/// wrong with them, and where. More than any rulebook may have aren't read. Throws an Error where
/// it can't be read.
std::string contents(const std::string& path);

}  // namespace tassei::cli
