#include "base/text.h"

#include <array>
#include <string>
#include <vector>

#include "catch.h"

using namespace tassei::base;
using namespace std::string_literals;

namespace {

using Words = std::vector<std::string>;

const Words kKnown = {"levels", "history", "explain", "import", "export"};

}  // namespace

TEST_CASE("codes are compared in composed form") {
  CHECK(comparison_form("か\u3099") == "が");
  CHECK(comparison_form("e\u0301") == "é");
}

TEST_CASE("the comparison form keeps what is composed or ASCII already") {
  const auto given = GENERATE("", "E-01", "佐藤", "ｱｲｳ", "①");
  CHECK(comparison_form(given) == given);
}

TEST_CASE("the comparison form maps compatibility ideographs as NFC does") {
  CHECK(comparison_form("\uFA19") == "神");
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  CHECK(invalid_utf8_at("\xFF") == 0U);
  CHECK(invalid_utf8_at("佐藤\x8D") == 6U);
  CHECK(invalid_utf8_at("ab\xE4\xBD") == 2U);
  CHECK(invalid_utf8_at("a\xC0\xAF") == 1U);
  CHECK(invalid_utf8_at("a\xED\xA0\x80") == 1U);
}

TEST_CASE("valid UTF-8 has no invalid byte") {
  CHECK(invalid_utf8_at("") == std::nullopt);
  CHECK(invalid_utf8_at("E1 佐藤 \U00020BB7"s + '\0') == std::nullopt);
}

TEST_CASE("white space around a text goes, the ideographic space included") {
  const auto given =
      GENERATE("佐藤 一郎", "  佐藤 一郎", "佐藤 一郎\u3000", "\t\u3000佐藤 一郎\r\n",
               "\u00A0佐藤 一郎\u0085", "\u2003佐藤 一郎\u2028");
  CHECK(trim(given) == "佐藤 一郎");
}

TEST_CASE("nothing but white space is nothing") {
  const auto given = GENERATE("", " ", "\u3000 \t\n");
  CHECK(trim(given).empty());
}

TEST_CASE("control characters are found, in ASCII and above") {
  const auto given = GENERATE("a\nb"s, "a\tb"s, "a\x1B"s, "\x7F"s, "a\u0085"s, "a\0b"s);
  CHECK(has_control(given));
}

TEST_CASE("letters, marks and spaces are no control characters") {
  const auto given = GENERATE("", "a b", "佐藤\u3000一郎", "か\u3099");
  CHECK_FALSE(has_control(given));
}

TEST_CASE("what somebody glances at looks the same whatever its width, case and spaces") {
  CHECK(look("ＢＡＮＫ　ｱｵｿﾞﾗ") == look("bank アオゾラ"));
  CHECK(look("佐藤 一郎") == look("佐藤一郎"));
  CHECK(look("\uFA19") == look("神"));
  CHECK(look("E1") != look("E2"));
}

TEST_CASE("what is not UTF-8 looks as its bytes do") { CHECK(look("a\xFF") == "a\xFF"); }

TEST_CASE("length counts characters") {
  CHECK(length("") == 0U);
  CHECK(length("E1佐藤") == 4U);
  CHECK(length("\U00020BB7") == 1U);
}

TEST_CASE("a terminal gives wide characters two columns") {
  CHECK(display_width("abc") == 3U);
  CHECK(display_width("佐藤") == 4U);
  CHECK(display_width("ｱｲｳ") == 3U);
}

TEST_CASE("a combining character takes no column") { CHECK(display_width("e\u0301") == 1U); }

TEST_CASE("a text that is shown can't steer a terminal") {
  CHECK(visible("a\x1B[31mb") == "a\u241B[31mb");
  CHECK(visible("a\nb\tc") == "a\u240Ab\u2409c");
  CHECK(visible("\x7F") == "\u2421");
  CHECK(visible("a\u009B31m") == "a\uFFFD31m");
}

TEST_CASE("overrides of direction are not shown as such") {
  CHECK(visible("a\u202Eb\u2066c") == "a\uFFFDb\uFFFDc");
}

TEST_CASE("bytes that are not UTF-8 are shown as replaced") {
  CHECK(visible("a\xFF\xFE!") == "a\uFFFD\uFFFD!");
}

TEST_CASE("what is harmless is shown as it is") { CHECK(visible("佐藤 <E-01>") == "佐藤 <E-01>"); }

TEST_CASE("a slip of the finger finds the word that was meant") {
  const auto given = GENERATE("level", "lebels", "elvels", "levelss", "lev");
  CAPTURE(given);
  CHECK(nearest(given, kKnown) == Words{"levels"});
}

TEST_CASE("the nearest word comes first") {
  CHECK(nearest("exmport", Words{"import", "export"}) == Words{"export", "import"});
}

TEST_CASE("nothing is suggested for what resembles nothing") {
  const auto given = GENERATE(as<std::string>{}, "", "zzzzzz", "qq", std::string(65, 'l'));
  CHECK(nearest(given, kKnown).empty());
}

TEST_CASE("at most three words are suggested") {
  CHECK(nearest("E10", Words{"E11", "E12", "E13", "E14"}) == Words{"E11", "E12", "E13"});
}
