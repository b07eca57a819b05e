#include "base/date.h"

#include <string>

#include "catch.h"

using tassei::Date;

namespace {

std::string iso(const std::optional<Date>& day) { return day ? day->iso() : "none"; }
std::string parsed(std::string_view text) { return iso(Date::parse(text)); }
Date day(std::string_view text) { return Date::parse(text).value(); }

}  // namespace

TEST_CASE("a day is written with hyphens or slashes, leading zeros or not") {
  const auto given = GENERATE("2026-03-01", "2026-3-1", "2026/03/01", "2026/3/1");
  CHECK(parsed(given) == "2026-03-01");
}

TEST_CASE("what is no day is not read as one") {
  const auto given = GENERATE("", "2026", "2026-03", "2026-03-", "2026-03-01-", "2026-03/01",
                              "2026.03.01", "26-03-01", "02026-03-01", "2026-003-01", "2026-03-001",
                              " 2026-03-01", "2026-03-01 ", "2026-+3-01", "2026--3-01", "today",
                              "\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x92\xEF\xBC\x96-03-01");
  CAPTURE(given);
  CHECK(parsed(given) == "none");
}

TEST_CASE("a day that the calendar doesn't have is not read") {
  const auto given = GENERATE("2023-02-29", "2024-02-30", "2100-02-29", "2026-04-31", "2026-00-01",
                              "2026-13-01", "2026-01-00", "2026-01-32");
  CAPTURE(given);
  CHECK(parsed(given) == "none");
}

TEST_CASE("29 February exists in leap years") {
  const auto given = GENERATE("2024-02-29", "2000-02-29");
  CHECK(parsed(given) == given);
}

TEST_CASE("the calendar reaches from 1900 to 9999") {
  CHECK(parsed("1900-01-01") == iso(Date::first()));
  CHECK(parsed("9999-12-31") == iso(Date::last()));
  CHECK(parsed("1899-12-31") == "none");
}

TEST_CASE("months and days too large for a byte are no days") {
  CHECK(iso(Date::from_ymd(2026, 257, 1)) == "none");
  CHECK(iso(Date::from_ymd(2026, 1, 257)) == "none");
}

TEST_CASE("days are numbered from 1970-01-01") {
  CHECK(day("1970-01-01").number() == 0);
  CHECK(day("1970-02-01").number() == 31);
  CHECK(day("1969-12-31").number() == -1);
}

TEST_CASE("days are in order of the calendar") { CHECK(day("2025-12-31") < day("2026-01-01")); }

TEST_CASE("a day knows its parts") {
  CHECK(day("2026-03-04").year() == 2026);
  CHECK(day("2026-03-04").month() == 3);
  CHECK(day("2026-03-04").day() == 4);
}

TEST_CASE("the next day crosses months, years and leap days") {
  CHECK(iso(day("2024-02-28").next()) == "2024-02-29");
  CHECK(iso(day("2023-02-28").next()) == "2023-03-01");
  CHECK(iso(day("2025-12-31").next()) == "2026-01-01");
}

TEST_CASE("there is no day after the last") { CHECK(iso(Date::last().next()) == "none"); }

TEST_CASE("so many years later is the same day of the year") {
  CHECK(iso(day("2020-07-31").plus_years(5)) == "2025-07-31");
  CHECK(iso(day("2020-07-31").plus_years(0)) == "2020-07-31");
}

TEST_CASE("29 February becomes 28 February where there is no 29th") {
  CHECK(iso(day("2024-02-29").plus_years(1)) == "2025-02-28");
  CHECK(iso(day("2024-02-29").plus_years(4)) == "2028-02-29");
}

TEST_CASE("years that lead past 9999 lead to no day") {
  CHECK(iso(day("9998-01-01").plus_years(1)) == "9999-01-01");
  CHECK(iso(day("9999-01-01").plus_years(1)) == "none");
}
