#include "model/outcome.h"

#include <string>

#include "catch.h"

using namespace tassei::model;

TEST_CASE("every outcome is read from its id") {
  for (const std::string& id : outcome_ids()) {
    CAPTURE(id);
    const auto outcome = outcome_of(id);
    CHECK(outcome_ids()[static_cast<std::size_t>(outcome.value())] == id);
  }
}

TEST_CASE("another word is no outcome") {
  const auto given = GENERATE("", "Success", "failed", "success ");
  CHECK(outcome_of(given) == std::nullopt);
}

TEST_CASE("only what was carried out can be evidence") {
  CHECK(can_count(Outcome::success));
  CHECK(can_count(Outcome::completed));
  CHECK_FALSE(can_count(Outcome::planned));
  CHECK_FALSE(can_count(Outcome::ongoing));
  CHECK_FALSE(can_count(Outcome::abandoned));
}

TEST_CASE("what was abandoned has ended, what goes on has not") {
  CHECK(has_ended(Outcome::abandoned));
  CHECK(has_ended(Outcome::success));
  CHECK_FALSE(has_ended(Outcome::planned));
  CHECK_FALSE(has_ended(Outcome::ongoing));
}
