#include "rules/head.h"

#include "catch.h"

namespace tassei::test {

TEST_CASE("a head is read whatever else is wrong with a text") {
  const auto head = rules::head_of(
      "id = \"x\"\nvalid_from = 2020-04-01\nfragment = true\nlabel = { ja = \"ア\", en = \"a\" }\n"
      "nonsense = 1\n");
  REQUIRE(head);
  CHECK(head->id == "x");
  CHECK(head->label.ja == "ア");
  CHECK(head->valid_from == Date::parse("2020-04-01"));
  CHECK(head->fragment);
}

TEST_CASE("what is no TOML or has no id has no head") {
  CHECK_FALSE(rules::head_of("id = "));
  CHECK_FALSE(rules::head_of("label = 1\n"));
}

}  // namespace tassei::test
