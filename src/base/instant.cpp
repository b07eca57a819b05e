#include "base/instant.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace tassei::base {

namespace {

std::string padded(int number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

}  // namespace

std::string time_by(Clock clock, std::string_view instant) {
  const std::string whole(instant);
  std::tm utc = {};
  if (strptime(whole.c_str(), "%Y-%m-%dT%H:%M:%S", &utc) == nullptr) return whole;
  const bool is_local = clock == Clock::local;
  const std::time_t time = timegm(&utc);
  std::tm shown = {};
  if (is_local) {
    localtime_r(&time, &shown);
  } else {
    gmtime_r(&time, &shown);
  }
  std::array<char, sizeof "2026-03-31 12:34:56 UTC"> text{};
  return {text.data(),
          std::strftime(text.data(), text.size(), is_local ? "%F %T" : "%F %T UTC", &shown)};
}

std::string local_time(std::string_view instant) { return time_by(Clock::local, instant); }

std::string instant_of(const Moment& utc) {
  return utc.day.iso() + "T" + padded(utc.hour, 2) + ":" + padded(utc.minute, 2) + ":" +
         padded(utc.second, 2) + "." + padded(utc.millisecond, 3) + "Z";
}

std::string instant_of_local(const Moment& local) {
  constexpr int kYearZero = 1900;
  std::tm parts = {};
  parts.tm_year = local.day.year() - kYearZero;
  parts.tm_mon = static_cast<int>(local.day.month()) - 1;
  parts.tm_mday = static_cast<int>(local.day.day());
  parts.tm_hour = local.hour;
  parts.tm_min = local.minute;
  parts.tm_sec = local.second;
  parts.tm_isdst = -1;
  const std::time_t time = std::mktime(&parts);
  std::tm utc = {};
  gmtime_r(&time, &utc);
  const auto day = Date::from_ymd(utc.tm_year + kYearZero, static_cast<unsigned>(utc.tm_mon) + 1,
                                  static_cast<unsigned>(utc.tm_mday));
  if (!day) return instant_of({.day = local.day});
  return instant_of({.day = *day,
                     .hour = utc.tm_hour,
                     .minute = utc.tm_min,
                     .second = utc.tm_sec,
                     .millisecond = local.millisecond});
}

std::string beginning_of(Date day) {
  return instant_of_local({.day = day, .hour = 0, .minute = 0, .second = 0, .millisecond = 0});
}

}  // namespace tassei::base
