#include "model/field.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

#include "base/text.h"

namespace tassei::model {

namespace {

using Result = std::variant<std::string, BadValue>;

constexpr std::size_t kLongestCode = 64;

Result canonical_code(std::string_view given) {
  if (base::has_control(given)) return BadValue{MessageId::code_has_control};
  if (base::length(given) > kLongestCode) {
    return BadValue{{MessageId::code_too_long, {base::count("most", kLongestCode)}}};
  }
  return std::string(given);
}

Result canonical_day(std::string_view given) {
  if (const auto day = Date::parse(given)) return day->iso();
  return BadValue{{MessageId::no_such_day, {{"given", std::string(given)}}}};
}

bool is_plain_number(std::string_view given) {
  return !given.empty() && std::all_of(given.begin(), given.end(),
                                       [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

Result canonical_number(const Field& field, std::string_view given) {
  BadValue bad{{MessageId::not_a_number, {{"given", std::string(given)}}}};
  double value = 0;
  const char* end = given.data() + given.size();
  const auto parsed = std::from_chars(given.data(), end, value, std::chars_format::fixed);
  if (!is_plain_number(given) || parsed.ec != std::errc() || parsed.ptr != end) return bad;
  if (!std::isfinite(value)) return bad;
  constexpr double kExactWhole = 9007199254740992.0;
  if (field.whole && (value != std::floor(value) || value > kExactWhole)) {
    return BadValue{{MessageId::not_whole, {{"given", std::string(given)}}}};
  }
  return number_text(value);
}

Result canonical_set(std::string_view given) {
  std::vector<std::string> found;
  while (!given.empty()) {
    const std::size_t end = std::min(given.find(';'), given.size());
    const std::string_view member = base::trim(given.substr(0, end));
    if (!member.empty()) found.emplace_back(member);
    given.remove_prefix(std::min(end + 1, given.size()));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::string joined;
  for (const std::string& member : found) joined += (joined.empty() ? "" : ";") + member;
  return joined;
}

}  // namespace

std::string heading_of(const Field& field, Language language) {
  if (!field.label.en.empty()) return field.label.in(language);
  return field.heading ? text(*field.heading, language) : field.name;
}

Result canonical(const Field& field, std::string_view given) {
  if (given.find('\0') != std::string_view::npos) return BadValue{MessageId::has_nul};
  if (given.empty()) return std::string();
  switch (field.type) {
    case FieldType::code:
      return canonical_code(given);
    case FieldType::day:
      return canonical_day(given);
    case FieldType::number:
      return canonical_number(field, given);
    case FieldType::id_set:
      return canonical_set(given);
    case FieldType::id:
    case FieldType::text:
    case FieldType::title:
      return std::string(given);
  }
  return std::string(given);
}

std::string number_text(double value) {
  std::array<char, 400>
      digits{};  // the longest double without an exponent has 309 before the point
  const auto written =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  return {digits.data(), written.ptr};
}

std::vector<std::string> members(std::string_view set) {
  std::vector<std::string> found;
  while (!set.empty()) {
    const std::size_t end = std::min(set.find(';'), set.size());
    found.emplace_back(set.substr(0, end));
    set.remove_prefix(std::min(end + 1, set.size()));
  }
  return found;
}

}  // namespace tassei::model
