#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "catch.h"
#include "files.h"
#include "table/reader.h"

namespace tassei::table {
namespace {

using Cells = std::vector<std::string>;

Sheet read(std::string_view content, Encoding encoding = Encoding::utf8) {
  const test::Folder folder;
  return read_csv(folder.file("a.csv", content), encoding);
}

Cells first_row(std::string_view content, Encoding encoding = Encoding::utf8) {
  return read("a,b\n" + std::string(content), encoding).rows.at(0).cells;
}

/// `line: message` of the Error that reading ends with.
std::string refusal(std::string_view content, Encoding encoding = Encoding::utf8) {
  try {
    read(content, encoding);
  } catch (const Error& error) {
    return std::to_string(error.where().line) + ": " + text(error.message(), Language::english);
  }
  return "read";
}

TEST_CASE("the first row is the header") {
  CHECK(read("a,b\n1,2\n").header.cells == Cells{"a", "b"});
}

TEST_CASE("a file without any row has an empty header") {
  CHECK(read("\n \r\n,,\n").header.cells.empty());
}

TEST_CASE("a byte order mark is no part of the first cell") {
  CHECK(read("\xEF\xBB\xBF"
             "a,b\n")
            .header.cells == Cells{"a", "b"});
}

TEST_CASE("lines end with LF, CRLF or CR") {
  const std::string end = GENERATE("\n", "\r\n", "\r");
  CHECK(read("a" + end + "1" + end + "2").rows.at(1).cells == Cells{"2"});
}

TEST_CASE("a row knows the line on which it starts, whatever ends lines") {
  const std::string end = GENERATE("\n", "\r\n", "\r");
  const Sheet sheet = read("a" + end + end + "\"x" + end + end + "y\"" + end + "2" + end);
  CHECK(std::vector{sheet.rows[0].line, sheet.rows[1].line} == std::vector<std::size_t>{3, 6});
}

TEST_CASE("a quoted cell holds commas, quotes and line breaks") {
  CHECK(first_row("\"1,\"\"2\"\"\r\n\n3\",4\n") == Cells{"1,\"2\"\r\n\n3", "4"});
}

TEST_CASE("cells are trimmed of white space, U+3000 included, quoted ones too") {
  CHECK(first_row(" \t　x y　 ,\" 　z \"\n") == Cells{"x y", "z"});
}

TEST_CASE("one quote that protects a formula-like text goes, and no more is trimmed") {
  CHECK(first_row("  '=1+1 ,\"'\tx\"\n") == Cells{"=1+1", "\tx"});
}

TEST_CASE("only one quote goes from several") {
  CHECK(first_row("''=x,'''-\n") == Cells{"'=x", "''-"});
}

TEST_CASE("a quote that protects nothing stays") { CHECK(first_row("'x,'\n") == Cells{"'x", "'"}); }

TEST_CASE("rows of nothing but commas are no rows") {
  CHECK(read("a,b\n,\n \n1,2\n,\n").rows.size() == 1);
}

TEST_CASE("a row keeps the number of cells that it has") {
  CHECK(read("a,b\n1\n1,2,\n").rows.at(1).cells.size() == 3);
}

TEST_CASE("cp932 is read with the characters that Shift_JIS lacks") {
  // ①㈱髙﨑～, and 表, whose second byte is a backslash in ASCII.
  CHECK(first_row("\x87\x40\x87\x8A\xFB\xFC\xED\x95\x81\x60,\x95\x5C\n", Encoding::cp932) ==
        Cells{"①㈱髙﨑～", "表"});
}

TEST_CASE("a name that NFC would change stays as it is") {
  CHECK(first_row("\xEF\xA8\x99,\xEF\xA8\xA6\n") == Cells{"\xEF\xA8\x99", "\xEF\xA8\xA6"});
}

TEST_CASE("a file that is not UTF-8 is refused with the offset of the byte") {
  CHECK(refusal("a,b\n1,\x82\xA0\n") == "2: not UTF-8 at byte offset 6");
}

TEST_CASE("a file that could be cp932 gets that hint") {
  try {
    read("a\n\x82\xA0\n");
    FAIL();
  } catch (const Error& error) {
    CHECK(error.hint().value().id == MessageId::try_cp932);
  }
}

TEST_CASE("a file that is not cp932 is refused with the offset of the byte") {
  CHECK(refusal("a,b\n1,\xFF\n", Encoding::cp932) == "2: not cp932 at byte offset 6");
}

TEST_CASE("a cp932 character cut off by the end of the file is refused") {
  CHECK(refusal("a\n\x82", Encoding::cp932) == "2: not cp932 at byte offset 2");
}

TEST_CASE("a NUL byte is named") {
  CHECK(refusal(std::string_view("a\nb\0c\n", 6)) ==
        "2: a NUL byte at offset 3: this is not a text file");
}

TEST_CASE("a quote that is not closed is told with the line on which its row starts") {
  CHECK(refusal("a,b\n1,2\n3,\"4\n5,6\n").substr(0, 3) == "3: ");
}

TEST_CASE("text after a closing quote is refused with the line of its row") {
  CHECK(refusal("a,b\n\"1\n\"x,2\n").substr(0, 3) == "2: ");
}

TEST_CASE("a quote inside a cell that is not quoted is refused") {
  CHECK(refusal("a,b\n1,5\" disk\n").substr(0, 3) == "2: ");
}

TEST_CASE("a file that is not there is an error that names it") {
  try {
    read_csv("/nowhere/x.csv", Encoding::utf8);
    FAIL();
  } catch (const Error& error) {
    CHECK(text(error.message(), Language::english) ==
          "can't read /nowhere/x.csv: No such file or directory");
  }
}

TEST_CASE("a folder can't be read as a file") {
  const test::Folder folder;
  CHECK_THROWS_AS(read_csv(folder.path(""), Encoding::utf8), Error);
}

TEST_CASE("a very long cell is read") {
  const std::string lines(1000000, '\n');
  CHECK(read("a\n\"x" + lines + "y\"\nz\n").rows.at(1).line == 1000003);
}

}  // namespace
}  // namespace tassei::table
