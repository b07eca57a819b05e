#include "base/instant.h"

#include <cstdlib>
#include <ctime>
#include <string>

#include "catch.h"

namespace tassei::test {

namespace {

/// The time zone for as long as it lives.
class Zone {
 public:
  explicit Zone(const char* name) {
    if (const char* before = std::getenv("TZ")) before_ = before;
    set(name);
  }
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;
  ~Zone() { set(before_.c_str()); }

 private:
  static void set(const char* name) {
    setenv("TZ", name, 1);
    tzset();
  }

  std::string before_ = "UTC";
};

Date day(const char* iso) { return Date::parse(iso).value(); }

}  // namespace

TEST_CASE("by UTC an instant is shown with the name of that clock, whatever the wall has") {
  const Zone zone("JST-9");
  CHECK(base::time_by(base::Clock::utc, "2026-03-31T15:34:56.789Z") == "2026-03-31 15:34:56 UTC");
}

TEST_CASE("an instant is shown by the clock on the wall") {
  const Zone zone("JST-9");
  CHECK(base::local_time("2026-03-31T15:34:56.789Z") == "2026-04-01 00:34:56");
}

TEST_CASE("what is no instant is shown as it is") { CHECK(base::local_time("soon") == "soon"); }

TEST_CASE("a day begins when it does in the local time zone") {
  const Zone zone("JST-9");
  CHECK(base::beginning_of(day("2026-04-01")) == "2026-03-31T15:00:00.000Z");
}

TEST_CASE("a day in summer time begins an hour earlier") {
  const Zone zone("CET-1CEST,M3.5.0,M10.5.0/3");
  CHECK(base::beginning_of(day("2026-01-15")) == "2026-01-14T23:00:00.000Z");
  CHECK(base::beginning_of(day("2026-07-15")) == "2026-07-14T22:00:00.000Z");
}

TEST_CASE("a local moment of which only the day is said is the day's last millisecond") {
  const Zone zone("JST-9");
  CHECK(base::instant_of_local({.day = day("2026-04-01")}) == "2026-04-01T14:59:59.999Z");
}

TEST_CASE("a local moment that is before the first day in UTC is of its own day") {
  const Zone zone("JST-9");
  CHECK(base::instant_of_local({.day = day("1900-01-01"), .hour = 1}).substr(0, 10) ==
        "1900-01-01");
}

}  // namespace tassei::test
