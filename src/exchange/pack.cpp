#include "exchange/pack.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <system_error>

#include "base/text.h"
#include "store/sha256.h"

namespace tassei::exchange {

namespace {

constexpr std::string_view kSheets = "sheets/";
constexpr std::string_view kSheetEnd = ".html";

bool is_digit(char each) { return each >= '0' && each <= '9'; }

bool is_plain(char each) {
  return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || is_digit(each) ||
         each == '-' || each == '_';
}

std::string in_small_letters(std::string_view text) {
  constexpr char kToSmall = 'a' - 'A';
  std::string small(text);
  for (char& each : small) {
    if (each >= 'A' && each <= 'Z') each = static_cast<char>(each + kToSmall);
  }
  return small;
}

/// `con`, `com1`: no file can be called that under Windows.
bool is_device(const std::string& small) {
  constexpr std::array<std::string_view, 4> kNames = {"con", "prn", "aux", "nul"};
  if (std::find(kNames.begin(), kNames.end(), small) != kNames.end()) return true;
  constexpr std::size_t kLength = 4;
  return small.size() == kLength && (small.starts_with("com") || small.starts_with("lpt")) &&
         is_digit(small.back());
}

std::string with_digest(const std::string& code) {
  constexpr std::size_t kDigits = 16;
  std::string name;
  std::copy_if(code.begin(), code.end(), std::back_inserter(name), is_plain);
  store::Sha256 digest;
  digest.add(base::comparison_form(code));
  if (!name.empty()) name += '.';
  return name + store::hexadecimal(digest.finish()).substr(0, kDigits);
}

}  // namespace

std::vector<std::string> sheet_names(const std::vector<std::string>& codes) {
  std::map<std::string, int> as_small;
  for (const std::string& each : codes) ++as_small[in_small_letters(each)];
  std::vector<std::string> names;
  for (const std::string& code : codes) {
    const std::string small = in_small_letters(code);
    const bool as_is = std::all_of(code.begin(), code.end(), is_plain) && !is_device(small) &&
                       as_small[small] == 1;
    names.push_back(std::string(kSheets) + (as_is ? code : with_digest(code)) +
                    std::string(kSheetEnd));
  }
  return names;
}

bool is_of_pack(std::string_view name) {
  constexpr std::array kNames = {kPackManifest, kPackPage,     kPackJson, kPackLevels,
                                 kPackComments, kPackWorkbook, kSheets};
  if (std::find(kNames.begin(), kNames.end(), name) != kNames.end()) return true;
  if (!name.starts_with(kSheets) || !name.ends_with(kSheetEnd)) return false;
  name.remove_prefix(kSheets.size());
  return name.find('/') == std::string_view::npos;
}

bool is_pack(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / kPackManifest;
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(path, unknown)) return false;
  std::ifstream in(path, std::ios::binary);
  const auto manifest = nlohmann::json::parse(in, nullptr, false);
  const nlohmann::json::json_pointer digest("/review/digest");
  return manifest.contains(digest) && manifest.at(digest).is_string() &&
         manifest.contains("files") && manifest.at("files").is_array();
}

}  // namespace tassei::exchange
