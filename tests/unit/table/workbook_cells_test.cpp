#include "table/workbook_cells.h"

#include "catch.h"
#include "files.h"
#include "table/workbook_whole.h"

namespace tassei::table {
namespace {

std::int32_t serial(int year, unsigned month, unsigned day) {
  return serial_number(*Date::from_ymd(year, month, day));
}

TEST_CASE("the first day that a spreadsheet counts is 1", "[workbook]") {
  CHECK(serial(1900, 1, 1) == 1);
}

TEST_CASE("29 February 1900, which never was, has a number of its own", "[workbook]") {
  CHECK(serial(1900, 2, 28) == 59);
  CHECK(serial(1900, 3, 1) == 61);
}

TEST_CASE("the last day there is can be a day of a spreadsheet", "[workbook]") {
  CHECK(serial(9999, 12, 31) == 2958465);
}

TEST_CASE("a text that looks like an escape is read back as it is", "[workbook]") {
  CHECK(escaped_for_workbook("_x0041_") == "_x005F_x0041_");
}

TEST_CASE("what only begins as an escape stays", "[workbook]") {
  CHECK(escaped_for_workbook("_x004_ _x00G1_ _") == "_x004_ _x00G1_ _");
}

TEST_CASE("bytes that are not UTF-8 are replaced in a workbook", "[workbook]") {
  CHECK(escaped_for_workbook("a\xFFz") == "a\xEF\xBF\xBDz");
}

TEST_CASE("U+FFFF is no character of XML", "[workbook]") {
  CHECK(escaped_for_workbook("\xEF\xBF\xBF!") == "\xEF\xBF\xBD!");
}

TEST_CASE("cells are named as spreadsheets name them", "[workbook]") {
  CHECK(cell_name(0, 0) == "A1");
  CHECK(cell_name(9, 25) == "Z10");
  CHECK(cell_name(1, 26) == "AA2");
  CHECK(cell_name(1, 16383) == "XFD2");
}

TEST_CASE("the widest line decides how wide a text is", "[workbook]") {
  CHECK(widest_line("ab\n日本語\nc") == 6);
}

TEST_CASE("a file that is no archive is not whole", "[workbook]") {
  const test::Folder folder;
  CHECK_FALSE(is_whole(folder.file("book.xlsx", "PK"), {}));
}

}  // namespace
}  // namespace tassei::table
