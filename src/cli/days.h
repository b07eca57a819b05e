#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/error.h"

namespace tassei::cli {

/// A day, a month or a fiscal year, from its first day to its last.
struct Period {
  enum class Unit { day, month, fiscal_year };
  Unit unit = Unit::day;
  Date first = Date::first();
  Date last = Date::first();
};

/// What words such as `today` and `FY2025` stand for.
struct Calendar {
  static constexpr unsigned kApril = 4;
  Date today = Date::first();
  unsigned fiscal_month = kApril;  ///< a fiscal year begins in it, and bears that year's number
};

/// `today`, a day, a month such as `2026-03`, a fiscal year such as `FY2025`; nothing for any other
/// text, or a period that isn't wholly between 1900 and 9999.
std::optional<Period> parse_period(std::string_view text, const Calendar& calendar);

/// Whether the text is a period, or with `ranges` two of them with `..` between, on some calendar.
bool may_be_days(std::string_view text, bool ranges);

/// The usage Error for what is no period.
Error bad_day(std::string_view option, std::string_view given);

/// What `option` was given, as the last (the first) day of the period. Throws a usage Error.
Date last_day(std::string_view option, const std::string& given, const Calendar& calendar);
Date first_day(std::string_view option, const std::string& given, const Calendar& calendar);

/// All periods and those of ranges `A..B` of one unit, in order of their last days, each of which
/// is there once. Throws a usage Error, also for more than anybody can mean.
std::vector<Period> periods(std::string_view option, std::span<const std::string> given,
                            const Calendar& calendar);

/// Their last days.
std::vector<Date> last_days(std::span<const Period> periods);

/// `2026-03-31`, `2026-03` or `FY2025`.
std::string name_of(const Period& period);

/// The last fiscal years that have ended by today, the earliest first; fewer where there are no
/// more.
std::vector<Period> last_fiscal_years(const Calendar& calendar, std::size_t number);

/// The last of the days that `option` was given as a length such as `30d`, `6m` or `1y`, counted
/// from `from`; the last day there is where it would be later. Throws a usage Error.
Date day_after(std::string_view option, std::string_view given, Date from);

}  // namespace tassei::cli
