#include "base/instant.h"

#include <array>
#include <ctime>

namespace tassei::base {

namespace {

constexpr const char* kSeconds = "%Y-%m-%dT%H:%M:%S";

std::string formatted(const std::tm& time, const char* format) {
  std::array<char, sizeof "2026-03-31T12:34:56"> text{};
  return {text.data(), std::strftime(text.data(), text.size(), format, &time)};
}

}  // namespace

std::string local_time(std::string_view instant) {
  const std::string whole(instant);
  std::tm utc = {};
  if (strptime(whole.c_str(), kSeconds, &utc) == nullptr) return whole;
  const std::time_t time = timegm(&utc);
  std::tm local = {};
  localtime_r(&time, &local);
  return formatted(local, "%Y-%m-%d %H:%M:%S");
}

std::string beginning_of(Date day) {
  constexpr int kYearZero = 1900;
  std::tm local = {};
  local.tm_year = day.year() - kYearZero;
  local.tm_mon = static_cast<int>(day.month()) - 1;
  local.tm_mday = static_cast<int>(day.day());
  local.tm_isdst = -1;
  const std::time_t time = std::mktime(&local);
  std::tm utc = {};
  gmtime_r(&time, &utc);
  return formatted(utc, kSeconds) + ".000Z";
}

}  // namespace tassei::base
