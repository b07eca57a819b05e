#include "cli/days.h"

#include "base/error.h"
#include "catch.h"

using tassei::Date;
using tassei::Error;
using tassei::MessageId;
using tassei::cli::Calendar;
using tassei::cli::first_day;
using tassei::cli::last_day;
using tassei::cli::last_days;
using tassei::cli::periods;

namespace {

const Calendar kCalendar{.today = *Date::from_ymd(2026, 3, 10)};

std::string last(const std::string& given) { return last_day("--at", given, kCalendar).iso(); }
std::string first(const std::string& given) { return first_day("--from", given, kCalendar).iso(); }

std::vector<std::string> days(const std::vector<std::string>& given) {
  std::vector<std::string> texts;
  for (const Date day : last_days(periods("--at", given, kCalendar))) texts.push_back(day.iso());
  return texts;
}

MessageId refusal(const std::vector<std::string>& given) {
  try {
    last_days(periods("--at", given, kCalendar));
  } catch (const Error& error) {
    CHECK(error.kind() == tassei::ErrorKind::usage);
    return error.message().id;
  }
  return MessageId::unexpected;
}

using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("a day stands for itself, with dashes or slashes") {
  CHECK(last("2024-02-29") == "2024-02-29");
  CHECK(last("2024/2/9") == "2024-02-09");
  CHECK(first("2024-02-29") == "2024-02-29");
}

TEST_CASE("today is the day on which the program runs") { CHECK(last("today") == "2026-03-10"); }

TEST_CASE("a month means its last day, and its first as a start") {
  CHECK(last("2024-02") == "2024-02-29");
  CHECK(last("2023-2") == "2023-02-28");
  CHECK(last("2023/12") == "2023-12-31");
  CHECK(first("2023-12") == "2023-12-01");
}

TEST_CASE("a fiscal year begins in April of its number") {
  CHECK(first("FY2023") == "2023-04-01");
  CHECK(last("FY2023") == "2024-03-31");
}

TEST_CASE("the first month of a fiscal year is the calendar's to say") {
  const Calendar january{.today = kCalendar.today, .fiscal_month = 1};
  const Calendar december{.today = kCalendar.today, .fiscal_month = 12};
  CHECK(last_day("--at", "FY2023", january).iso() == "2023-12-31");
  CHECK(first_day("--from", "FY2023", december).iso() == "2023-12-01");
  CHECK(last_day("--at", "FY2023", december).iso() == "2024-11-30");
}

TEST_CASE("a range of fiscal years goes by the calendar's first month") {
  const Calendar october{.today = kCalendar.today, .fiscal_month = 10};
  const std::vector<std::string> given = {"FY2021..FY2022"};
  CHECK(last_days(periods("--at", given, october)) ==
        std::vector{*Date::from_ymd(2022, 9, 30), *Date::from_ymd(2023, 9, 30)});
}

TEST_CASE("the last month is within the calendar and the last fiscal year isn't") {
  CHECK(last("9999-12") == "9999-12-31");
  CHECK(refusal({"FY9999"}) == MessageId::bad_day);
  CHECK(refusal({"FY1899"}) == MessageId::bad_day);
}

TEST_CASE("what isn't a day is refused") {
  for (const char* given : {"", "2023-02-29", "2023-13", "2023-00", "23-01", "FY23", "FY20234",
                            "yesterday", "2023-1-1-1", "+2023-01", "FY 2023", "2023-", "-01"}) {
    INFO(given);
    CHECK(refusal({given}) == MessageId::bad_day);
  }
}

TEST_CASE("a range of fiscal years gives the last day of each") {
  CHECK(days({"FY2021..FY2023"}) == Days{"2022-03-31", "2023-03-31", "2024-03-31"});
}

TEST_CASE("a range of months passes the end of a year") {
  CHECK(days({"2023-11..2024-02"}) == Days{"2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29"});
}

TEST_CASE("a range of days takes both ends, today too") {
  CHECK(days({"2026-03-08..today"}) == Days{"2026-03-08", "2026-03-09", "2026-03-10"});
  CHECK(days({"2026-03-08..2026-03-08"}) == Days{"2026-03-08"});
  CHECK(days({"9999-12-30..9999-12-31"}) == Days{"9999-12-30", "9999-12-31"});
}

TEST_CASE("several days come in order, each once") {
  CHECK(days({"2024-05-01", "2023-01", "2024-05-01", "2023-01-31"}) ==
        Days{"2023-01-31", "2024-05-01"});
}

TEST_CASE("a range of two units is refused") {
  CHECK(refusal({"FY2021..2024-03"}) == MessageId::mixed_units);
  CHECK(refusal({"2021-01..2024-03-01"}) == MessageId::mixed_units);
}

TEST_CASE("a range that ends before it starts is refused") {
  CHECK(refusal({"FY2022..FY2021"}) == MessageId::backward_range);
}

TEST_CASE("a range without an end, or with three, is refused") {
  CHECK(refusal({"2021.."}) == MessageId::bad_day);
  CHECK(refusal({"..2021-01"}) == MessageId::bad_day);
  CHECK(refusal({"FY2021..FY2022..FY2023"}) == MessageId::bad_day);
}

TEST_CASE("ten thousand days are taken and more are not") {
  CHECK(days({"2000-01-01..2027-05-18"}).size() == 10'000);
  CHECK(refusal({"2000-01-01..2027-05-19"}) == MessageId::too_many_days);
  CHECK(refusal({"1900-01-01..9999-12-31"}) == MessageId::too_many_days);
}

TEST_CASE("a period is named as it is written") {
  const std::vector<std::string> given = {"FY2021..FY2022", "2024-2", "2024/3/9"};
  std::vector<std::string> names;
  for (const auto& each : periods("--at", given, kCalendar)) names.push_back(name_of(each));
  CHECK(names == Days{"FY2021", "FY2022", "2024-02", "2024-03-09"});
}

TEST_CASE("the last fiscal years have ended") {
  const auto names = [](const std::string& today) {
    std::vector<std::string> all;
    for (const auto& each : tassei::cli::last_fiscal_years({.today = *Date::parse(today)}, 2)) {
      all.push_back(name_of(each));
    }
    return all;
  };
  CHECK(names("2026-03-30") == Days{"FY2023", "FY2024"});
  CHECK(names("2026-03-31") == Days{"FY2024", "FY2025"});
  CHECK(names("2026-04-01") == Days{"FY2024", "FY2025"});
  CHECK(names("1901-04-01") == Days{"FY1900"});
}

TEST_CASE("a length is counted in days, months or years") {
  const auto after = [](const std::string& length, const std::string& from) {
    return tassei::cli::day_after("--expiring", length, *Date::parse(from)).iso();
  };
  CHECK(after("30d", "2026-03-10") == "2026-04-09");
  CHECK(after("6m", "2026-03-10") == "2026-09-10");
  CHECK(after("6m", "2026-08-31") == "2027-02-28");
  CHECK(after("1y", "2024-02-29") == "2025-02-28");
  CHECK(after("1m", "2026-12-31") == "2027-01-31");
  CHECK(after("9999y", "2026-03-10") == "9999-12-31");
}

TEST_CASE("what is no length is refused") {
  for (const char* given : {"", "m", "6", "0m", "-1d", "6x", "1.5y", "12345d", "6 m", "6mm"}) {
    INFO(given);
    CHECK_THROWS_AS(tassei::cli::day_after("--expiring", given, kCalendar.today), Error);
  }
}
