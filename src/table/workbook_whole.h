#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tassei::table {

/// Whether a workbook has everything that was to be in it: each of its parts ends as it should, and
/// each sheet's is longer than the rows that were written for it. The library that writes them
/// doesn't notice where the disk is full under its temporary files.
bool is_whole(const std::string& path, const std::vector<std::size_t>& bytes_of_rows);

}  // namespace tassei::table
