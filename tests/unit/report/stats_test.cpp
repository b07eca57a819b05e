#include "report/stats.h"

#include "catch.h"

using namespace tassei;
using report::LevelStats;

namespace {

Date day(const std::string& iso) { return Date::parse(iso).value(); }

/// One specialty with the levels 3 and 5.
rules::Rulebook rulebook() {
  rules::Rulebook book;
  rules::Specialty& specialty = book.specialties.entries.emplace_back();
  rules::Rules& version = specialty.versions.emplace_back();
  for (const int level : {3, 5}) version.cells.emplace_back().level = level;
  return book;
}

rules::Segment from(const std::string& iso, int level, rules::Basis basis = rules::Basis::indicator,
                    rules::Provenance provenance = rules::Provenance::standard) {
  return {day(iso), {level, basis, provenance}};
}

/// `3:people/promotions/losses …`, none first, of the year 2024 for one person.
std::string counted(
    const std::vector<rules::Segment>& segments,
    const std::function<bool(Date)>& counts = [](Date) { return true; }) {
  const rules::Rulebook book = rulebook();
  LevelStats stats(book, {0}, {{day("2024-01-01"), day("2024-12-31"), "2024"}});
  stats.add(0, segments, counts);
  std::string said;
  for (const auto& [level, count] : stats.counts(0, 0)) {
    said += (said.empty() ? "" : " ") + std::to_string(level) + ":" + std::to_string(count.people) +
            "/" + std::to_string(count.promotions) + "/" + std::to_string(count.losses);
  }
  return said;
}

}  // namespace

TEST_CASE("somebody is counted at the level of the last day, and every level is there") {
  CHECK(counted({from("2020-01-01", 3)}) == "0:0/0/0 3:1/0/0 5:0/0/0");
  CHECK(counted({from("2025-01-01", 3)}) == "0:1/0/0 3:0/0/0 5:0/0/0");
}

TEST_CASE("a rise on the first or the last day of the span is a promotion of it") {
  CHECK(counted({from("2024-01-01", 3)}) == "0:0/0/0 3:1/1/0 5:0/0/0");
  CHECK(counted({from("2020-01-01", 3), from("2024-12-31", 5)}) == "0:0/0/0 3:0/0/0 5:1/1/0");
  CHECK(counted({from("2023-12-31", 3)}) == "0:0/0/0 3:1/0/0 5:0/0/0");
}

TEST_CASE("a fall is a loss of the level that was held") {
  CHECK(counted({from("2020-01-01", 5), from("2024-06-01", 3)}) == "0:0/0/0 3:1/0/0 5:0/0/1");
  CHECK(counted({from("2020-01-01", 3), from("2024-06-01", 0, rules::Basis::none)}) ==
        "0:1/0/0 3:0/0/1 5:0/0/0");
}

TEST_CASE("another basis of the same level is neither") {
  CHECK(counted({from("2020-01-01", 3, rules::Basis::exam), from("2024-06-01", 3)}) ==
        "0:0/0/0 3:1/0/0 5:0/0/0");
}

TEST_CASE("who isn't counted on a day neither stands nor rises on it") {
  const auto until_june = [](Date at) { return at < day("2024-07-01"); };
  CHECK(counted({from("2024-03-01", 3)}, until_june) == "0:0/0/0 3:0/1/0 5:0/0/0");
  CHECK(counted({from("2024-08-01", 3)}, until_june) == "0:0/0/0 3:0/0/0 5:0/0/0");
}

TEST_CASE("people whose level isn't stated by the standard's own text are counted by provenance") {
  const rules::Rulebook book = rulebook();
  LevelStats stats(book, {0}, {{day("2024-01-01"), day("2024-12-31"), "2024"}});
  const auto everybody = [](Date) { return true; };
  for (const auto provenance : {rules::Provenance::standard, rules::Provenance::supplement,
                                rules::Provenance::inferred, rules::Provenance::inferred}) {
    stats.add(0, {from("2020-01-01", 3, rules::Basis::indicator, provenance)}, everybody);
  }
  const LevelStats::Count& counted = stats.counts(0, 0).at(3);
  CHECK(std::vector{counted.people, counted.supplement, counted.inferred} ==
        std::vector{4U, 1U, 2U});
}
