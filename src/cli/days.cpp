#include "cli/days.h"

#include <algorithm>
#include <charconv>

#include "base/error.h"

namespace tassei::cli {

namespace {

constexpr std::size_t kMostDays = 10'000;
constexpr int kMonths = 12;

using Unit = Period::Unit;

std::optional<int> number(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least || text.size() > most) return std::nullopt;
  if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// So many months from the given one on, `month` counted from 1 and allowed to pass the year's end.
std::optional<Period> months(Unit unit, int year, int month, int length) {
  const auto first_of = [&](int offset) {
    const int index = year * kMonths + (month - 1) + offset;
    return Date::from_ymd(index / kMonths, static_cast<unsigned>(index % kMonths) + 1, 1);
  };
  const auto first = first_of(0);
  const auto last_month = first_of(length - 1);
  if (!first || !last_month) return std::nullopt;
  constexpr unsigned kLongest = 31;
  unsigned day = kLongest;
  while (!Date::from_ymd(last_month->year(), last_month->month(), day)) --day;
  return Period{unit, *first, *Date::from_ymd(last_month->year(), last_month->month(), day)};
}

std::optional<Period> fiscal_year(int year, const Calendar& calendar) {
  return months(Unit::fiscal_year, year, static_cast<int>(calendar.fiscal_month), kMonths);
}

std::optional<Period> month(std::string_view text) {
  const std::size_t separator = text.find_first_of("-/");
  if (separator == std::string_view::npos) return std::nullopt;
  const auto year = number(text.substr(0, separator), 4, 4);
  const auto of_year = number(text.substr(separator + 1), 1, 2);
  if (!year || !of_year || *of_year < 1 || *of_year > kMonths) return std::nullopt;
  return months(Unit::month, *year, *of_year, 1);
}

/// The period of the same unit that follows.
std::optional<Period> after(const Period& period, const Calendar& calendar) {
  const auto next = period.last.next();
  if (!next) return std::nullopt;
  if (period.unit == Unit::day) return Period{Unit::day, *next, *next};
  if (period.unit == Unit::fiscal_year) return fiscal_year(next->year(), calendar);
  return months(Unit::month, next->year(), static_cast<int>(next->month()), 1);
}

Period period(std::string_view option, std::string_view given, const Calendar& calendar) {
  if (const auto found = parse_period(given, calendar)) return *found;
  throw Error(
      ErrorKind::usage,
      {MessageId::bad_day, {{"option", std::string(option)}, {"given", std::string(given)}}}, {},
      MessageId::how_to_write_a_day);
}

void refuse(MessageId why, std::string_view option, const std::string& given) {
  throw Error(ErrorKind::usage, {why, {{"option", std::string(option)}, {"given", given}}});
}

void add_range(std::string_view option, const std::string& given, const Calendar& calendar,
               std::vector<Date>& days) {
  constexpr std::string_view kDots = "..";
  const std::size_t dots = given.find(kDots);
  if (dots == std::string::npos) {
    days.push_back(period(option, given, calendar).last);
    return;
  }
  std::optional<Period> at = period(option, given.substr(0, dots), calendar);
  const Period end = period(option, given.substr(dots + kDots.size()), calendar);
  if (at->unit != end.unit) refuse(MessageId::mixed_units, option, given);
  if (end.first < at->first) refuse(MessageId::backward_range, option, given);
  for (; at && at->first <= end.first && days.size() <= kMostDays; at = after(*at, calendar)) {
    days.push_back(at->last);
  }
}

}  // namespace

std::optional<Period> parse_period(std::string_view text, const Calendar& calendar) {
  if (text == "today") return Period{Unit::day, calendar.today, calendar.today};
  if (const auto day = Date::parse(text)) return Period{Unit::day, *day, *day};
  if (text.starts_with("FY")) {
    const auto year = number(text.substr(2), 4, 4);
    return year ? fiscal_year(*year, calendar) : std::nullopt;
  }
  return month(text);
}

Date last_day(std::string_view option, const std::string& given, const Calendar& calendar) {
  return period(option, given, calendar).last;
}

Date first_day(std::string_view option, const std::string& given, const Calendar& calendar) {
  return period(option, given, calendar).first;
}

std::vector<Date> last_days(std::string_view option, std::span<const std::string> given,
                            const Calendar& calendar) {
  std::vector<Date> days;
  for (const std::string& each : given) {
    add_range(option, each, calendar, days);
    if (days.size() > kMostDays) {
      throw Error(ErrorKind::usage,
                  {MessageId::too_many_days,
                   {{"option", std::string(option)}, base::count("most", kMostDays)}});
    }
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace tassei::cli
