#pragma once

#include <string>

#include "table/reader.h"

namespace tassei::table {

/// A text file as UTF-8 without a byte order mark or a NUL. Throws the Errors of read_csv that name
/// a byte, and one for a file that can't be read.
std::string read_text(const std::string& path, Encoding encoding);

}  // namespace tassei::table
