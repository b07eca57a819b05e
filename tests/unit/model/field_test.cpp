#include "model/field.h"

#include <string>
#include <variant>
#include <vector>

#include "catch.h"

using namespace tassei::model;
using namespace std::string_literals;
using tassei::MessageId;

namespace {

Field field(FieldType type, bool whole = false) {
  return {.name = "f",
          .type = type,
          .help = MessageId::field_note,
          .tells = Tells::words,
          .whole = whole};
}

const Field kCode = field(FieldType::code);
const Field kDay = field(FieldType::day);
const Field kSet = field(FieldType::id_set);
const Field kText = field(FieldType::text);
const Field kNumber = field(FieldType::number);
const Field kCount = field(FieldType::number, true);

std::string taken(const Field& as, std::string_view given) {
  const auto result = canonical(as, given);
  const auto* value = std::get_if<std::string>(&result);
  return value ? *value : "refused";
}

std::string why_not(const Field& as, std::string_view given) {
  const auto result = canonical(as, given);
  const auto* bad = std::get_if<BadValue>(&result);
  if (!bad) return "taken";
  return std::string(tassei::base::catalogue()[static_cast<std::size_t>(bad->why.id)].id);
}

std::string times(std::size_t count, const std::string& piece) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += piece;
  return all;
}

}  // namespace

TEST_CASE("no value is taken for every type of field") {
  const auto type = GENERATE(FieldType::code, FieldType::id, FieldType::id_set, FieldType::text,
                             FieldType::title, FieldType::day, FieldType::number);
  CHECK(taken(field(type), "") == "");
}

TEST_CASE("a NUL is refused for every type of field") {
  const auto type = GENERATE(FieldType::code, FieldType::id, FieldType::id_set, FieldType::text,
                             FieldType::title, FieldType::day, FieldType::number);
  CHECK(why_not(field(type), "a\0b"s) == "has_nul");
}

TEST_CASE("a code stays as it was given") {
  const auto given = GENERATE("007", "E-01", "か\u3099", "\uFA19", "=1", "a b");
  CHECK(taken(kCode, given) == given);
}

TEST_CASE("a code has at most 64 characters, not bytes") {
  CHECK(taken(kCode, times(64, "佐")) == times(64, "佐"));
  CHECK(why_not(kCode, times(65, "a")) == "code_too_long");
}

TEST_CASE("a code has no control characters") {
  const auto given = GENERATE("a\nb", "a\tb", "a\u0085");
  CHECK(why_not(kCode, given) == "code_has_control");
}

TEST_CASE("text keeps its newlines, quotes and formulas") {
  const auto given = GENERATE("a\nb", "\"q\"", "=1+1", "\uFA19", "'");
  CHECK(taken(kText, given) == given);
}

TEST_CASE("a day is stored in ISO form") { CHECK(taken(kDay, "2026/3/1") == "2026-03-01"); }

TEST_CASE("a day that doesn't exist is refused") {
  const auto given = GENERATE("2023-02-29", "1899-12-31", "soon", "20260301");
  CHECK(why_not(kDay, given) == "no_such_day");
}

TEST_CASE("a number is stored in its shortest form") {
  CHECK(taken(kNumber, "007") == "7");
  CHECK(taken(kNumber, "1800.50") == "1800.5");
  CHECK(taken(kNumber, "0") == "0");
  CHECK(taken(kNumber, "0.1") == "0.1");
  CHECK(taken(kNumber, "1000000000000000000000") == "1000000000000000000000");
}

TEST_CASE("what is not a number of 0 or more is refused") {
  const auto given =
      GENERATE("-1", "+1", "1e3", "inf", "nan", "0x10", "1,800", "1.2.3", ".", "１", "1 8", "12m");
  CAPTURE(given);
  CHECK(why_not(kNumber, given) == "not_a_number");
}

TEST_CASE("a number beyond what can be computed with is refused") {
  CHECK(why_not(kNumber, times(400, "9")) == "not_a_number");
}

TEST_CASE("a count is whole, however it is written") {
  CHECK(taken(kCount, "3.0") == "3");
  CHECK(why_not(kCount, "2.5") == "not_whole");
}

TEST_CASE("a set is stored once each, in byte order, without space") {
  CHECK(taken(kSet, "b; a ;b;;\u3000c") == "a;b;c");
  CHECK(taken(kSet, ";") == "");
}

TEST_CASE("the members of a set come apart again") {
  CHECK(members("a;b;c") == std::vector<std::string>{"a", "b", "c"});
  CHECK(members("").empty());
}
