#include "base/date.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace tassei::base {

namespace chrono = std::chrono;

namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 9999;

/// Reads digits from the front of `text`, at most `width` of them.
std::optional<int> take_number(std::string_view& text, std::size_t width) {
  std::size_t length = 0;
  while (length < text.size() && text[length] >= '0' && text[length] <= '9') ++length;
  if (length == 0 || length > width) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + length, value);
  text.remove_prefix(length);
  return value;
}

bool take(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<Date> Date::from_ymd(int year, unsigned month, unsigned day) {
  // chrono keeps months and days in a byte each.
  if (year < kFirstYear || year > kLastYear || month > 12 || day > 31) return std::nullopt;
  const auto civil = chrono::year(year) / chrono::month(month) / chrono::day(day);
  if (!civil.ok()) return std::nullopt;
  return Date(static_cast<std::int32_t>(chrono::sys_days(civil).time_since_epoch().count()));
}

std::optional<Date> Date::parse(std::string_view text) {
  const std::size_t year_length = text.find_first_of("-/");
  if (year_length != 4) return std::nullopt;
  const char separator = text[year_length];
  const auto year = take_number(text, 4);
  if (!year || !take(text, separator)) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || !take(text, separator)) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day || !text.empty()) return std::nullopt;
  return from_ymd(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

chrono::year_month_day Date::civil() const {
  return chrono::year_month_day(chrono::sys_days(chrono::days(number_)));
}

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

int Date::year() const { return static_cast<int>(civil().year()); }
unsigned Date::month() const { return static_cast<unsigned>(civil().month()); }
unsigned Date::day() const { return static_cast<unsigned>(civil().day()); }

std::optional<Date> Date::next() const {
  if (*this == last()) return std::nullopt;
  return Date(number_ + 1);
}

std::optional<Date> Date::plus_years(int years) const {
  const auto today = civil();
  const int year = static_cast<int>(today.year()) + years;
  if (const auto same = from_ymd(year, month(), day())) return same;
  return from_ymd(year, month(), 28);
}

}  // namespace tassei::base
