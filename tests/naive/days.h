#pragma once

#include <string>

namespace naive {

/// A day, counted from 1 January of the year 1.
using Day = long;

/// After every day.
inline constexpr Day kNever = 100'000'000;

Day day(const std::string& iso);
std::string iso(Day day);

/// The same day of the year so many years on; 28 February where there is no 29th, kNever past 9999.
Day years_on(Day day, int years);

Day first_day();  ///< 1900-01-01
Day last_day();   ///< 9999-12-31

}  // namespace naive
