#include "base/text.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

namespace tassei::base {

namespace {

struct Character {
  utf8proc_int32_t code = -1;  ///< negative where the bytes are not UTF-8
  std::size_t bytes = 1;
};

Character first_character(std::string_view text) {
  Character found;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto used =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &found.code);
  if (used > 0) {
    found.bytes = static_cast<std::size_t>(used);
  } else {
    found.code = -1;
  }
  return found;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_control(utf8proc_int32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool is_space(utf8proc_int32_t code) {
  constexpr utf8proc_int32_t kNextLine = 0x85;
  if ((code >= 0x09 && code <= 0x0D) || code == kNextLine) return true;
  const utf8proc_category_t category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

bool steers_direction(utf8proc_int32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::string encode(utf8proc_int32_t code) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto used = utf8proc_encode_char(code, bytes.data());
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(used)};
}

/// Calls `see(character)` for each, until it returns false.
template <class See>
void each_character(std::string_view text, See see) {
  while (!text.empty()) {
    const Character character = first_character(text);
    if (!see(character, text.substr(0, character.bytes))) return;
    text.remove_prefix(character.bytes);
  }
}

/// As utf8proc maps it; the text itself where it is not UTF-8.
std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* made = nullptr;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto length = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &made,
                                   static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)};
}

}  // namespace

std::string comparison_form(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string look(std::string_view text) {
  const std::string folded = mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE |
                                              UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  std::string seen;
  each_character(folded, [&](const Character& character, std::string_view rest) {
    if (character.code < 0 || !is_space(character.code)) seen += rest.substr(0, character.bytes);
    return true;
  });
  return seen;
}

std::optional<std::size_t> invalid_utf8_at(std::string_view text) {
  std::optional<std::size_t> found;
  each_character(text, [&](const Character& character, std::string_view bytes) {
    if (character.code < 0) found = static_cast<std::size_t>(bytes.data() - text.data());
    return !found;
  });
  return found;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const Character character = first_character(text);
    if (character.code < 0 || !is_space(character.code)) break;
    text.remove_prefix(character.bytes);
  }
  std::size_t end = 0;
  each_character(text, [&](const Character& character, std::string_view bytes) {
    if (character.code < 0 || !is_space(character.code)) {
      end = static_cast<std::size_t>(bytes.data() - text.data()) + bytes.size();
    }
    return true;
  });
  return text.substr(0, end);
}

bool has_control(std::string_view text) {
  bool found = false;
  each_character(text, [&](const Character& character, std::string_view) {
    found = character.code >= 0 && is_control(character.code);
    return !found;
  });
  return found;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  each_character(text, [&](const Character&, std::string_view) { return ++count > 0; });
  return count;
}

First first_of(std::string_view text) {
  const Character first = first_character(text);
  const std::string_view bytes = text.substr(0, first.bytes);
  if (first.code >= 0) return {bytes, fmt::format("U+{:04X}", first.code)};
  return {bytes, fmt::format("0x{:02X}", static_cast<unsigned char>(text.front()))};
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  each_character(text, [&](const Character& character, std::string_view) {
    if (character.code >= 0) width += static_cast<std::size_t>(utf8proc_charwidth(character.code));
    return true;
  });
  return width;
}

std::string visible(std::string_view text) {
  constexpr utf8proc_int32_t kPictures = 0x2400;
  constexpr utf8proc_int32_t kDeletePicture = 0x2421;
  constexpr utf8proc_int32_t kReplacement = 0xFFFD;
  std::string seen;
  each_character(text, [&](const Character& character, std::string_view bytes) {
    if (character.code >= 0 && character.code < 0x20) {
      seen += encode(kPictures + character.code);
    } else if (character.code == 0x7F) {
      seen += encode(kDeletePicture);
    } else if (character.code < 0 || is_control(character.code) ||
               steers_direction(character.code)) {
      seen += encode(kReplacement);
    } else {
      seen += bytes;
    }
    return true;
  });
  return seen;
}

namespace {

/// Edits (insert, delete, replace, swap of neighbours) between the two; bytes stand for characters,
/// which is near enough for a suggestion.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replace});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

std::vector<std::string> nearest(std::string_view given, std::span<const std::string> known) {
  constexpr std::size_t kMost = 3;
  constexpr std::size_t kLongest = 64;
  std::vector<std::pair<std::size_t, std::string>> near;
  if (given.empty() || given.size() > kLongest) return {};
  for (const std::string& word : known) {
    if (word.size() > kLongest) continue;
    const bool begins = given.size() >= 3 && word.starts_with(given);
    const std::size_t distance = begins ? 1 : edits(given, word);
    if (distance <= std::max<std::size_t>(1, given.size() / 3)) near.emplace_back(distance, word);
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  if (near.size() > kMost) near.resize(kMost);
  std::vector<std::string> words;
  words.reserve(near.size());
  for (auto& [distance, word] : near) words.push_back(std::move(word));
  return words;
}

}  // namespace tassei::base
