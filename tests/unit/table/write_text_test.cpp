#include <sstream>

#include "base/text.h"
#include "catch.h"
#include "table/layout.h"
#include "table/writers.h"

namespace tassei::table {
namespace {

std::string written(const Page& page, TextStyle style = {}) {
  std::ostringstream out;
  write_text(page, style, out);
  return out.str();
}

std::string page_of(std::vector<Column> columns, std::vector<Row> rows, TextStyle style = {}) {
  return written(answer_of([&] { return table_of(columns, rows); }).page(), style);
}

TEST_CASE("columns are aligned by display width, numbers to the right") {
  CHECK(page_of({{"n", "Name"}, {"l", "レベル"}, {"t", "T"}},
                {{"佐藤 健", 5, "x"}, {"Li", 12, Value()}}) ==
        "Name     レベル  T\n"
        "-------  ------  -\n"
        "佐藤 健       5  x\n"
        "Li           12\n");
}

TEST_CASE("numbers with a point stay whole, days are ISO") {
  CHECK(page_of({{"a", "A"}, {"b", "B"}}, {{1800.5, *Date::parse("2024-02-29")}}) ==
        "     A  B\n"
        "------  ----------\n"
        "1800.5  2024-02-29\n");
}

TEST_CASE("blocks have headings, lines, a table and notes, and a blank line between") {
  Page page(2);
  page[0] = {.heading = "H", .lines = {"l1", "l2"}, .table = {}, .notes = {"n"}};
  page[1].table = table_of({{"a", "A"}}, {{"x"}});
  CHECK(written(page) == "H\nl1\nl2\nn\n\nA\n-\nx\n");
}

TEST_CASE("headings are bold where there is colour") {
  CHECK(page_of({{"a", "A"}}, {{"x"}}, {.width = 0, .colour = true}) == "\033[1mA\033[0m\n-\nx\n");
}

TEST_CASE("nothing that people typed can steer a terminal") {
  Page page(1);
  page[0] = {.heading = "\033[2J",
             .lines = {"\033]0;x\a"},
             .table = {},
             .notes = {"\xC2\x9B"
                       "1m"}};
  page[0].table = table_of({{"a", "A\033"}}, {{"one\ntwo\033[31m"}});
  const std::string text = written(page);
  CHECK(text.find_first_of("\033\a") == std::string::npos);
  CHECK(text.find("\xC2\x9B") == std::string::npos);
  CHECK(text.find("one␊two␛[31m\n") != std::string::npos);
}

TEST_CASE("a wide table is cut to the terminal, its widest columns first") {
  CHECK(page_of({{"a", "A"}, {"b", "B"}, {"n", "N"}},
                {{"short", "this is a very long note", 123456}}, {.width = 30, .colour = false}) ==
        "A      B                     N\n"
        "-----  ---------------  ------\n"
        "short  this is a very…  123456\n");
}

TEST_CASE("headings wider than what stands below them are wrapped before anything is cut") {
  CHECK(page_of({{"e", "Code"}, {"n", "Name"}, {"a", "Hardware 2024-03-31"}, {"b", "Soft"}},
                {{"E1", "Sato Ken the Elder", "5", "-"}}, {.width = 42, .colour = false}) ==
        "                          Hardware\n"
        "Code  Name                2024-03-31  Soft\n"
        "----  ------------------  ----------  ----\n"
        "E1    Sato Ken the Elder  5           -\n");
}

TEST_CASE("columns that can't stand side by side stand below, with the first one again") {
  CHECK(page_of({{"e", "Code"}, {"a", "2023-03-31"}, {"b", "2024-03-31"}, {"c", "2025-03-31"}},
                {{"E1", "3", "4", "5"}}, {.width = 30, .colour = false}) ==
        "Code  2023-03-31  2024-03-31\n"
        "----  ----------  ----------\n"
        "E1    3           4\n"
        "\n"
        "Code  2025-03-31\n"
        "----  ----------\n"
        "E1    5\n");
}

TEST_CASE("no line is wider than the terminal, whatever its width, and no character is broken") {
  const auto width = static_cast<std::size_t>(GENERATE(range(12, 100)));
  Page page(1);
  page[0].heading = "見出し heading of the page, 長いもの";
  page[0].lines = {"✓ 役割と規模 role and size", "    佐藤 健 (E1)"};
  page[0].notes = {"* 試験による by examination"};
  page[0].table =
      table_of({{"a", "エンジニア"}, {"b", "Name of it"}, {"c", "備考"}, {"d", "数"}},
               {{"E0001", "佐藤健一郎 Sato", "e\xCC\x81t\xC3\xA9 長い備考がここに", 7}});
  std::istringstream text(written(page, {.width = width, .colour = false}));
  for (std::string line; std::getline(text, line);) {
    INFO(line);
    CHECK(base::display_width(line) <= width);
    CHECK_FALSE(base::invalid_utf8_at(line));
  }
}

TEST_CASE("tones are colours where there is colour, and never change what stands where") {
  const std::vector<Row> rows = {{toned("ab", Tone::good), toned("", Tone::bad), "x"},
                                 {toned("-", Tone::faint), "c", toned("y", Tone::high)}};
  const std::vector<Column> columns = {{"a", "A"}, {"b", "B"}, {"c", "C"}};
  CHECK(page_of(columns, rows) == "A   B  C\n--  -  -\nab     x\n-   c  y\n");
  CHECK(page_of(columns, rows, {.width = 0, .colour = true}) ==
        "\033[1mA   B  C\033[0m\n--  -  -\n"
        "\033[32mab\033[0m     x\n"
        "\033[2m-\033[0m   c  \033[1;32my\033[0m\n");
}

TEST_CASE("a line's tone holds on each of the lines into which it is wrapped") {
  Page page(1);
  page[0].lines = {{"✗ one two", Tone::bad}};
  CHECK(written(page, {.width = 6, .colour = true}) ==
        "\033[31m✗ one\033[0m\n\033[31mtwo\033[0m\n");
}

TEST_CASE("numbers are never cut") {
  CHECK(page_of({{"n", "N"}}, {{1234567890123}}, {.width = 5, .colour = false}) ==
        "            N\n-------------\n1234567890123\n");
}

TEST_CASE("days are never cut") {
  const std::string long_text(40, 'x');
  for (std::size_t width = 10; width < 60; ++width) {
    const std::string shown = page_of({{"a", "A"}, {"d", "D"}, {"b", "B"}},
                                      {{long_text, *Date::parse("2024-02-29"), long_text}},
                                      {.width = width, .colour = false});
    INFO(width);
    CHECK(shown.find("2024-02-29") != std::string::npos);
  }
}

TEST_CASE("text is cut between characters") {
  CHECK(cut("日本語", 6) == "日本語");
  CHECK(cut("日本語", 5) == "日本…");
  CHECK(cut("日本語", 4) == "日…");
  CHECK(cut("日本語", 1) == "…");
}

TEST_CASE("a combining character goes with the one before it") {
  CHECK(cut("e\xCC\x81xyz", 2) == "e\xCC\x81…");
}

TEST_CASE("lines are wrapped at spaces, later ones indented as the first") {
  CHECK(wrap("  one two three four", 11) ==
        std::vector<std::string>{"  one two", "  three", "  four"});
}

TEST_CASE("wide characters are wrapped anywhere but before what closes") {
  CHECK(wrap("設計と構築、運用。", 10) == std::vector<std::string>{"設計と構", "築、運用。"});
  CHECK(wrap("プロセッサ", 6) == std::vector<std::string>{"プロ", "セッサ"});
}

TEST_CASE("brackets stay with what stands in them, a colon with what stands before it") {
  CHECK(wrap("領域(A、社内)", 6) == std::vector<std::string>{"領域", "(A、社", "内)"});
  CHECK(wrap("結果: 成功「済」", 6) == std::vector<std::string>{"結果:", "成功", "「済」"});
}

TEST_CASE("a word wider than the line is broken") {
  CHECK(wrap("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
}

TEST_CASE("wrapping loses nothing and keeps to the width") {
  const std::string text = "日本語の文と English words と\xEF\xA8\x99、まじった文。 end";
  const auto width = static_cast<std::size_t>(GENERATE(range(2, 40)));
  std::string joined;
  std::size_t widest = 0;
  for (const std::string& line : wrap(text, width)) {
    joined += line;
    widest = std::max(widest, base::display_width(line));
  }
  std::string without_blanks = text;
  std::erase(without_blanks, ' ');
  std::erase(joined, ' ');
  CHECK(joined == without_blanks);
  CHECK(widest <= width);
}

}  // namespace
}  // namespace tassei::table
