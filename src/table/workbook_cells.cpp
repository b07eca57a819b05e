#include "table/workbook_cells.h"

#include <algorithm>

#include "base/text.h"

namespace tassei::table {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_hex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// `_x0041_` at the beginning: what spreadsheets read as a character.
bool begins_with_escape(std::string_view text) {
  constexpr std::string_view kOne = "_x0041_";
  return text.size() >= kOne.size() && text.starts_with("_x") && text[kOne.size() - 1] == '_' &&
         is_hex(text.substr(2, 4));
}

/// U+FFFE and U+FFFF, which are no characters and which XML can't hold.
bool begins_with_no_character(std::string_view text) {
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

std::string escaped_utf8(std::string_view text) {
  std::string escaped;
  while (!text.empty()) {
    std::size_t taken = 1;
    if (begins_with_escape(text)) {
      escaped += "_x005F_";  // the underscore
    } else if (text.front() == '\0') {
      escaped += kReplacement;
    } else if (begins_with_no_character(text)) {
      escaped += kReplacement;
      taken = kReplacement.size();
    } else {
      escaped += text.front();
    }
    text.remove_prefix(taken);
  }
  return escaped;
}

}  // namespace

std::int32_t serial_number(Date day) {
  constexpr std::int32_t kEpoch = 25569;  // 1970-01-01
  constexpr std::int32_t kNoSuchDay = 60;
  const std::int32_t serial = day.number() + kEpoch;
  return serial > kNoSuchDay ? serial : serial - 1;
}

std::size_t utf16_length(std::string_view text) {
  constexpr unsigned char kContinues = 0x80;
  constexpr unsigned char kTwoUnits = 0xF0;
  std::size_t units = 0;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    if ((byte & 0xC0) != kContinues) ++units;
    if (byte >= kTwoUnits) ++units;
  }
  return units;
}

std::string escaped_for_workbook(std::string_view text) {
  std::string escaped;
  for (auto bad = base::invalid_utf8_at(text); bad; bad = base::invalid_utf8_at(text)) {
    escaped += escaped_utf8(text.substr(0, *bad));
    escaped += kReplacement;
    text.remove_prefix(*bad + 1);
  }
  return escaped + escaped_utf8(text);
}

std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    widest = std::max(widest, base::display_width(base::visible(text.substr(0, end))));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

std::string cell_name(std::size_t row, std::size_t column) {
  constexpr std::size_t kLetters = 26;
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / kLetters) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
  }
  return letters + std::to_string(row + 1);
}

bool is_sheet_name(std::string_view name) {
  constexpr std::size_t kMost = 31;
  return !name.empty() && !base::invalid_utf8_at(name) && utf16_length(name) <= kMost &&
         name.find_first_of("[]:*?/\\") == std::string_view::npos && !base::has_control(name) &&
         name.front() != '\'' && name.back() != '\'';
}

}  // namespace tassei::table
