#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tassei::exchange {

// What the files of an exported review are called.

inline constexpr std::string_view kPackManifest = "manifest.json";
inline constexpr std::string_view kPackPage = "review.html";
inline constexpr std::string_view kPackJson = "review.json";
inline constexpr std::string_view kPackLevels = "review.csv";
inline constexpr std::string_view kPackComments = "comments.csv";
inline constexpr std::string_view kPackWorkbook = "review.xlsx";

/// The sheets of people with these codes, in their order: `sheets/E001.html`. A code of letters,
/// digits, `-` and `_` (of ASCII) is a name by itself; any other, one that Windows has taken for a
/// device, and those that differ by case alone, have these characters and 16 digits of the SHA-256
/// of the code (in NFC), so that the name is the same in every export.
std::vector<std::string> sheet_names(const std::vector<std::string>& codes);

/// Whether an export may have made a file, or a folder (with a slash at the end), of this name.
bool is_of_pack(std::string_view name);

/// Whether a folder has the manifest of an exported review.
bool is_pack(const std::filesystem::path& folder);

}  // namespace tassei::exchange
