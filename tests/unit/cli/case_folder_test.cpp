#include "cli/case_folder.h"

#include "catch.h"

using namespace tassei;
using namespace tassei::cli;

namespace {

std::string got(const std::string& expected, const std::string& answer) {
  return text(first_difference(expected, answer).got, Language::english);
}

}  // namespace

TEST_CASE("answers part in the first line that differs") {
  CHECK(first_difference("a\nb\nc\n", "a\nx\ny\n").line == 2);
}

TEST_CASE("an answer that ends early has nothing in the next line") {
  CHECK(got("a\nb\n", "a\n") == "nothing");
}

TEST_CASE("an answer that goes on is told where it does") {
  CHECK(got("a\n", "a\nb\n") == "\"b\"");
}

TEST_CASE("of a long line what is near to the difference is told") {
  const std::string same(200, '=');
  CHECK(got(same + "a" + same, same + "b" + same) ==
        "\"…" + std::string(30, '=') + "b" + std::string(59, '=') + "…\"");
}

TEST_CASE("a long line is cut between characters") {
  std::string kanji;
  for (int i = 0; i < 100; ++i) kanji += "達";
  const std::string told = got(kanji + "xa", kanji + "xb");
  CHECK(told.find("…達") == 1);
}

TEST_CASE("lines that end otherwise are the same lines") {
  CHECK(with_plain_lines("a\r\nb") == "a\nb\n");
}
