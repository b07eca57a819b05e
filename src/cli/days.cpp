#include "cli/days.h"

#include <algorithm>
#include <charconv>

namespace tassei::cli {

namespace {

constexpr std::size_t kMostDays = 10'000;
constexpr int kMonths = 12;
constexpr std::string_view kDots = "..";

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
  throw bad_day(option, given);
}

void refuse(MessageId why, std::string_view option, const std::string& given) {
  throw Error(ErrorKind::usage, {why, {{"option", std::string(option)}, {"given", given}}});
}

void add_range(std::string_view option, const std::string& given, const Calendar& calendar,
               std::vector<Period>& all) {
  const std::size_t dots = given.find(kDots);
  if (dots == std::string::npos) {
    all.push_back(period(option, given, calendar));
    return;
  }
  std::optional<Period> at = period(option, given.substr(0, dots), calendar);
  const Period end = period(option, given.substr(dots + kDots.size()), calendar);
  if (at->unit != end.unit) refuse(MessageId::mixed_units, option, given);
  if (end.first < at->first) refuse(MessageId::backward_range, option, given);
  for (; at && at->first <= end.first && all.size() <= kMostDays; at = after(*at, calendar)) {
    all.push_back(*at);
  }
}

/// The same day of the month so many months later, or that month's last; nothing past 9999.
std::optional<Date> plus_months(Date day, int number) {
  const int index = day.year() * kMonths + static_cast<int>(day.month()) - 1 + number;
  const auto month = months(Unit::month, index / kMonths, index % kMonths + 1, 1);
  if (!month) return std::nullopt;
  return Date::from_ymd(month->last.year(), month->last.month(),
                        std::min(day.day(), month->last.day()));
}

std::optional<Date> plus_days(Date day, int number) {
  std::optional<Date> later = day;
  while (later && number-- > 0) later = later->next();
  return later;
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

bool may_be_days(std::string_view text, bool ranges) {
  // The one by which every year that can be one lies between 1900 and 9999.
  constexpr Calendar kWidest = {.fiscal_month = 1};
  const std::size_t dots = ranges ? text.find(kDots) : std::string_view::npos;
  if (dots == std::string_view::npos) return parse_period(text, kWidest).has_value();
  return may_be_days(text.substr(0, dots), false) &&
         may_be_days(text.substr(dots + kDots.size()), false);
}

Error bad_day(std::string_view option, std::string_view given) {
  return {ErrorKind::usage,
          {MessageId::bad_day, {{"option", std::string(option)}, {"given", std::string(given)}}},
          {},
          MessageId::how_to_write_a_day};
}

Date last_day(std::string_view option, const std::string& given, const Calendar& calendar) {
  return period(option, given, calendar).last;
}

Date first_day(std::string_view option, const std::string& given, const Calendar& calendar) {
  return period(option, given, calendar).first;
}

std::vector<Period> periods(std::string_view option, std::span<const std::string> given,
                            const Calendar& calendar) {
  std::vector<Period> all;
  for (const std::string& each : given) {
    add_range(option, each, calendar, all);
    if (all.size() > kMostDays) {
      throw Error(ErrorKind::usage,
                  {MessageId::too_many_days,
                   {{"option", std::string(option)}, base::count("most", kMostDays)}});
    }
  }
  const auto by_last = [](const Period& a, const Period& b) { return a.last < b.last; };
  const auto same_last = [](const Period& a, const Period& b) { return a.last == b.last; };
  std::stable_sort(all.begin(), all.end(), by_last);
  all.erase(std::unique(all.begin(), all.end(), same_last), all.end());
  return all;
}

std::vector<Date> last_days(std::span<const Period> periods) {
  std::vector<Date> days;
  for (const Period& each : periods) days.push_back(each.last);
  return days;
}

std::string name_of(const Period& period) {
  constexpr std::size_t kYearAndMonth = 7;
  if (period.unit == Unit::fiscal_year) return "FY" + std::to_string(period.first.year());
  if (period.unit == Unit::month) return period.last.iso().substr(0, kYearAndMonth);
  return period.last.iso();
}

std::vector<Period> last_fiscal_years(const Calendar& calendar, std::size_t number) {
  std::vector<Period> years;
  const int now = calendar.today.year();
  for (int year = now; years.size() < number; --year) {
    const auto candidate = fiscal_year(year, calendar);
    if (!candidate && year < now) break;
    if (candidate && candidate->last <= calendar.today) years.insert(years.begin(), *candidate);
  }
  return years;
}

Date day_after(std::string_view option, std::string_view given, Date from) {
  constexpr std::size_t kMostDigits = 4;
  const char unit = given.empty() ? ' ' : given.back();
  const auto length = number(given.substr(0, given.size() - !given.empty()), 1, kMostDigits);
  if (!length || *length == 0 || std::string_view("dmy").find(unit) == std::string_view::npos) {
    throw Error(
        ErrorKind::usage,
        {MessageId::bad_length, {{"option", std::string(option)}, {"given", std::string(given)}}});
  }
  const auto later = unit == 'd'   ? plus_days(from, *length)
                     : unit == 'm' ? plus_months(from, *length)
                                   : from.plus_years(*length);
  return later.value_or(Date::last());
}

}  // namespace tassei::cli
