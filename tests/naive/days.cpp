#include "naive/days.h"

#include <array>
#include <cstdio>

namespace naive {

namespace {

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int month_length(int year, int month) {
  constexpr std::array<int, 12> kLengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : kLengths.at(static_cast<std::size_t>(month - 1));
}

/// Days before 1 January of a year.
Day before(int year) {
  const int past = year - 1;
  return 365L * past + past / 4 - past / 100 + past / 400;
}

struct Civil {
  int year;
  int month;
  int day;
};

Day number(const Civil& civil) {
  Day result = before(civil.year);
  for (int month = 1; month < civil.month; ++month) result += month_length(civil.year, month);
  return result + civil.day - 1;
}

Civil civil(Day day) {
  int year = static_cast<int>(day / 366) + 1;
  while (before(year + 1) <= day) ++year;
  Day rest = day - before(year);
  int month = 1;
  while (rest >= month_length(year, month)) {
    rest -= month_length(year, month);
    ++month;
  }
  return {year, month, static_cast<int>(rest) + 1};
}

}  // namespace

Day day(const std::string& text) {
  return number(
      {std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)), std::stoi(text.substr(8, 2))});
}

std::string iso(Day day) {
  const Civil parts = civil(day);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", parts.year, parts.month, parts.day);
  return text.data();
}

Day years_on(Day day, int years) {
  Civil parts = civil(day);
  parts.year += years;
  if (parts.year > 9999) return kNever;
  if (parts.day > month_length(parts.year, parts.month)) {
    parts.day = month_length(parts.year, parts.month);
  }
  return number(parts);
}

Day first_day() { return number({1900, 1, 1}); }

Day last_day() { return number({9999, 12, 31}); }

}  // namespace naive
