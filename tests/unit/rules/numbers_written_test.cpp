#include "rules/numbers.h"

#include "catch.h"

using namespace tassei::rules;

namespace {

/// The text with its first number moved up by one.
std::string moved_up(const std::string& toml) {
  const RulebookText text{.name = "x", .toml = toml};
  return moved(text, numbers_of(text), 0, +1, false).value_or("");
}

}  // namespace

TEST_CASE("a number with a sign is moved as a whole") { CHECK(moved_up("n = +3\n") == "n = 4\n"); }

TEST_CASE("a number of another base is moved as a whole") {
  CHECK(moved_up("a = { n = 0x1f }") == "a = { n = 32 }");
}

TEST_CASE("a number with underscores is moved as a whole") {
  CHECK(moved_up("n = 1_999 # area") == "n = 2000 # area");
}

TEST_CASE("a number with a fraction keeps it") { CHECK(moved_up("n = 1999.99") == "n = 2000.99"); }

TEST_CASE("a number isn't moved below nothing") {
  const RulebookText text{.name = "x", .toml = "n = 0"};
  CHECK_FALSE(moved(text, numbers_of(text), 0, -1, false));
}

TEST_CASE("a number is told as it stands in the text") {
  CHECK(numbers_of({.name = "x", .toml = "n = 0x1f"}).front().value == "0x1f");
}
