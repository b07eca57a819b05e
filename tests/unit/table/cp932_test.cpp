#include "table/cp932.h"

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/error.h"
#include "catch.h"
#include "files.h"
#include "table/reader.h"
#include "table/writers.h"

namespace tassei::table {
namespace {

/// Every text that one character of cp932 decodes to, whichever of its bytes are taken.
const std::set<std::string>& characters_of_cp932() {
  static const std::set<std::string> all = [] {
    constexpr int kBytes = 256;
    const Cp932 cp932;
    std::set<std::string> found;
    const auto add = [&](const std::string& bytes) {
      const auto text = cp932.decode(bytes);
      if (std::holds_alternative<std::string>(text)) found.insert(std::get<std::string>(text));
    };
    for (int first = 1; first < kBytes; ++first) {
      const std::string byte(1, static_cast<char>(first));
      add(byte);
      if (std::holds_alternative<std::string>(cp932.decode(byte))) continue;
      for (int second = 1; second < kBytes; ++second) add(byte + static_cast<char>(second));
    }
    return found;
  }();
  return all;
}

std::string utf8(char32_t code) {
  std::string text;
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) {
    text += static_cast<char>(0xC0 | (code >> 6U));
  } else {
    text += static_cast<char>(0xE0 | (code >> 12U));
    text += static_cast<char>(0x80 | ((code >> 6U) & 0x3FU));
  }
  text += static_cast<char>(0x80 | (code & 0x3FU));
  return text;
}

std::string written(std::vector<Row> rows, const CsvStyle& style, const std::string& name = {}) {
  std::ostringstream out;
  write_csv(table_of({{"engineer", "E"}, {"name", "N"}}, std::move(rows)), out, style, name);
  return out.str();
}

/// The Error that writing in cp932 ends with: its place and message, and its hint.
std::string refusal(std::vector<Row> rows, const std::string& name = {}) {
  try {
    written(std::move(rows), {.encoding = Encoding::cp932}, name);
  } catch (const Error& error) {
    return error.where().text() + "|" + text(error.message(), Language::english) + "|" +
           text(error.hint().value(), Language::english);
  }
  return "written";
}

TEST_CASE("cp932 has the characters of Japanese Windows") {
  CHECK(characters_of_cp932().size() > 9000);
}

TEST_CASE("every character of cp932 that is written is read as the same text") {
  std::vector<Row> rows;
  std::vector<std::string> texts;
  for (const std::string& each : characters_of_cp932()) {
    texts.push_back("x" + each + "x");
    rows.push_back({texts.back(), "end"});
  }
  const test::Folder folder;
  const std::string file =
      folder.file("a.csv", written(std::move(rows), {.encoding = Encoding::cp932}));
  std::vector<std::string> back;
  for (const SheetRow& row : read_csv(file, Encoding::cp932).rows) back.push_back(row.cells.at(0));
  CHECK(back == texts);
}

TEST_CASE("every other character is refused, whatever cp932 has that looks like it") {
  const Cp932 cp932;
  std::vector<std::string> wrong;
  for (char32_t code = 1; code < 0x10000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    const std::string text = utf8(code);
    const bool written = std::holds_alternative<std::string>(cp932.encode(text));
    if (written != characters_of_cp932().contains(text)) wrong.push_back(text);
  }
  CHECK(wrong == std::vector<std::string>());
}

TEST_CASE("of characters that cp932 has twice the usual bytes are written") {
  // NEC's ∪ and ㈱, IBM's Ⅰ and 髙.
  CHECK(std::get<std::string>(Cp932().encode("∪㈱Ⅰ髙")) == "\x81\xBE\x87\x8A\x87\x54\xFB\xFC");
}

TEST_CASE("a character that cp932 lacks is told with its cell and code point") {
  CHECK(refusal({{"E1", "佐藤"}, {"E2", "𠮷野"}}, "engineers.csv") ==
        "engineers.csv|row 3 (E2), column name: cp932 has no 𠮷 (U+20BB7)|"
        "use --encoding utf-8-bom, which Excel opens too");
}

TEST_CASE("a character that looks like one of cp932 is told with that one") {
  CHECK(refusal({{"E1", "9〜17"}}) ==
        "|row 2 (E1), column name: cp932 has no 〜 (U+301C)|it has ～ (U+FF5E) in its place: "
        "change the record, or use --encoding utf-8-bom, which Excel opens too");
}

TEST_CASE("a yen sign does not become a backslash") {
  CHECK(refusal({{"E1", "¥"}}).find("no ¥ (U+00A5)|it has \\ (U+005C)") != std::string::npos);
}

TEST_CASE("a row that begins with nothing or a long text is told by its number only") {
  CHECK(refusal({{Value(), "𠮷"}}).starts_with("|row 2, column name: "));
  CHECK(refusal({{std::string(101, 'x'), "𠮷"}}).starts_with("|row 2, column name: "));
}

TEST_CASE("a column's name that cp932 lacks is in row 1") {
  std::ostringstream out;
  try {
    write_csv(table_of({{"𠮷", ""}}, {}), out, {.encoding = Encoding::cp932});
    FAIL();
  } catch (const Error& error) {
    CHECK(text(error.message(), Language::english).starts_with("row 1, column 𠮷: "));
  }
}

TEST_CASE("a byte that is not UTF-8 is told as that byte") {
  CHECK(refusal({{"E1", "x\xFFy"}}).find("(0xFF)") != std::string::npos);
}

TEST_CASE("the last character of a very long text is told too") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "字";
  CHECK(refusal({{"E1", text + "𠮷"}}).find("𠮷 (U+20BB7)") != std::string::npos);
}

TEST_CASE("a byte order mark is written once, in front") {
  CHECK(written({{"E1", "佐藤"}}, {.encoding = Encoding::utf8_bom}) ==
        "\xEF\xBB\xBF"
        "engineer,name\nE1,佐藤\n");
}

TEST_CASE("rows end with CRLF where that is asked for, and cells keep their line breaks") {
  CHECK(written({{"E1", "a\nb"}}, {.crlf = true}) == "engineer,name\r\nE1,\"a\nb\"\r\n");
}

TEST_CASE("days have slashes where that is asked for, and texts keep what they say") {
  CHECK(written({{*Date::parse("2026-03-31"), "2026-03-31"}}, {.slashes = true}) ==
        "engineer,name\n2026/03/31,2026-03-31\n");
}

TEST_CASE("what protects from formulas does so in cp932 too") {
  CHECK(written({{"=1", "'＝"}}, {.encoding = Encoding::cp932}) ==
        "engineer,name\n'=1,'\x81\x81\n");
}

}  // namespace
}  // namespace tassei::table
