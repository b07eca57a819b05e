#include "rules/segment.h"

#include "catch.h"

using namespace tassei::rules;
using tassei::Date;

namespace {

Date day(const char* iso) { return Date::parse(iso).value(); }

const std::vector<Segment> kSegments = {
    {day("2001-01-01"), {1, Basis::exam, Provenance::inferred}},
    {day("2002-01-01"), {1, Basis::indicator, Provenance::standard}},
    {day("2003-01-01"), {2, Basis::indicator, Provenance::standard}},
    {day("2004-01-01"), {}},
    {day("2005-01-01"), {2, Basis::indicator, Provenance::standard}},
};

}  // namespace

TEST_CASE("nothing is held before the first segment") {
  CHECK(held_at(kSegments, day("2000-12-31")).standing.level == 0);
  CHECK(held_at({}, day("2000-12-31")).standing.level == 0);
}

TEST_CASE("a segment begins on its day and lasts until the next") {
  CHECK(held_at(kSegments, day("2003-01-01")).standing.level == 2);
  CHECK(held_at(kSegments, day("2003-12-31")).standing.level == 2);
  CHECK(held_at(kSegments, day("2004-01-01")).standing.level == 0);
}

TEST_CASE("a level is held since it was first that one, whatever its basis") {
  CHECK(held_at(kSegments, day("2002-06-01")).since == day("2001-01-01"));
}

TEST_CASE("a run of a level ends where the level does") {
  CHECK(held_at(kSegments, day("2003-06-01")).since == day("2003-01-01"));
  CHECK(held_at(kSegments, day("2006-01-01")).since == day("2005-01-01"));
}

TEST_CASE("a level is held since the run of it and of higher ones began") {
  CHECK(held_since(kSegments, 1, day("2003-06-01")) == day("2001-01-01"));
  CHECK(held_since(kSegments, 2, day("2003-06-01")) == day("2003-01-01"));
  CHECK(held_since(kSegments, 1, day("2005-01-01")) == day("2005-01-01"));
}

TEST_CASE("a level that is only held before or after the day isn't held") {
  CHECK_FALSE(held_since(kSegments, 2, day("2002-12-31")).has_value());
  CHECK_FALSE(held_since(kSegments, 1, day("2004-06-01")).has_value());
}

TEST_CASE("no level has no first day") {
  CHECK_FALSE(held_at(kSegments, day("2004-06-01")).since.has_value());
}
