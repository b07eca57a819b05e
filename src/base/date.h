#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tassei::base {

/// A day of the proleptic Gregorian calendar, 1900-01-01 to 9999-12-31, without a time zone.
class Date {
 public:
  /// The last day there is. As the end of something it means "no end".
  static constexpr Date last() { return Date(2932896); }
  static constexpr Date first() { return Date(-25567); }

  /// Nothing where there is no such day.
  static std::optional<Date> from_ymd(int year, unsigned month, unsigned day);

  /// `YYYY-MM-DD` or `YYYY/MM/DD`, leading zeros or not; nothing for any other text or no such day.
  static std::optional<Date> parse(std::string_view text);

  std::string iso() const;
  int year() const;
  unsigned month() const;
  unsigned day() const;

  /// The day after; nothing after the last.
  std::optional<Date> next() const;

  /// The same day so many years later, 28 February for a 29th that isn't there; nothing past 9999.
  std::optional<Date> plus_years(int years) const;

  /// Days since 1970-01-01.
  constexpr std::int32_t number() const { return number_; }

  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  explicit constexpr Date(std::int32_t number) : number_(number) {}
  std::chrono::year_month_day civil() const;

  std::int32_t number_;
};

}  // namespace tassei::base

namespace tassei {
using base::Date;
}
