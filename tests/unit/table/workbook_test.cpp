#include "table/workbook.h"

#include <zip.h>

#include <array>
#include <limits>
#include <string>
#include <vector>

#include "base/error.h"
#include "catch.h"
#include "files.h"

namespace tassei::table {
namespace {

/// A part of the archive; empty where there is none.
std::string part(const std::string& path, const char* name) {
  std::string content;
  zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, nullptr);
  REQUIRE(archive != nullptr);
  if (zip_file_t* file = zip_fopen(archive, name, 0)) {
    std::array<char, 4096> bytes{};
    zip_int64_t read = 0;
    while ((read = zip_fread(file, bytes.data(), bytes.size())) > 0) {
      content.append(bytes.data(), static_cast<std::size_t>(read));
    }
    zip_fclose(file);
  }
  zip_discard(archive);
  return content;
}

/// The XML of a sheet with one column of these values.
std::string sheet_of(const std::vector<Value>& values, Workbook::Style style = {},
                     bool level = false) {
  const test::Folder folder;
  const std::string path = folder.file("book.xlsx", "");
  std::vector<Row> rows;
  for (const Value& value : values) rows.push_back({value});
  Workbook workbook(path, "book.xlsx", style);
  workbook.add("sheet", table_of({{"key", "Heading", level}}, std::move(rows)));
  workbook.close();
  return part(path, "xl/worksheets/sheet1.xml");
}

/// What is said of a text that can't be in a cell; empty where it can.
std::string refusal(const std::function<void(Workbook&)>& work) {
  const test::Folder folder;
  Workbook workbook(folder.file("book.xlsx", ""), "book.xlsx", {});
  try {
    work(workbook);
  } catch (const Error& error) {
    return text(error.message(), Language::english);
  }
  return {};
}

bool has(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

std::string refusal_of_text(const std::string& long_text) {
  return refusal([&](Workbook& workbook) {
    workbook.add("people", table_of({{"a", "A"}, {"b", "B"}}, {{"x", "y"}, {"x", long_text}}));
  });
}

Table rows_without_end(std::size_t rows) {
  return {.columns = {{"a", "A"}}, .next = [rows, at = std::size_t{0}](Row& row) mutable {
            row.assign(1, Value());
            return at++ < rows;
          }};
}

TEST_CASE("a text is written as text, whatever it looks like", "[workbook]") {
  const std::string sheet = sheet_of({"0012"});
  CHECK(has(sheet, R"(<c r="A2" s="2" t="inlineStr"><is><t>0012</t></is></c>)"));
}

TEST_CASE("a number is a number", "[workbook]") {
  CHECK(has(sheet_of({12, 1.5}), R"(<c r="A2" s="2"><v>12</v></c>)"));
}

TEST_CASE("a truth is one", "[workbook]") {
  CHECK(has(sheet_of({true}), R"(<c r="A2" s="2" t="b"><v>1</v></c>)"));
}

TEST_CASE("a day is the number of a day, with a format", "[workbook]") {
  const std::string sheet = sheet_of({*Date::from_ymd(2026, 3, 31)});
  CHECK(has(sheet, R"(<c r="A2" s="2"><v>46112</v></c>)"));
}

TEST_CASE("nothing is a blank cell", "[workbook]") {
  CHECK_FALSE(has(sheet_of({Value()}), R"(r="A2")"));
}

TEST_CASE("an infinite number is text, as XML has no other word for it", "[workbook]") {
  CHECK(has(sheet_of({std::numeric_limits<double>::infinity()}), "<t>inf</t>"));
}

TEST_CASE("a workbook's text that looks like a formula is guarded", "[workbook]") {
  CHECK(has(sheet_of({"=1+1"}), "<t>'=1+1</t>"));
}

TEST_CASE("what XML can't hold is escaped in a workbook", "[workbook]") {
  CHECK(has(sheet_of({std::string("a\x01 b\0c", 6)}),
            "a_x0001_ b\xEF\xBF\xBD"
            "c"));
}

TEST_CASE("levels have a rule for each tone, from the range of levels", "[workbook]") {
  const std::string sheet = sheet_of({3}, {.levels = {.low = 2, .high = 6}}, true);
  CHECK(has(sheet, "<formula>6</formula>"));
  CHECK(has(sheet, "<formula>2</formula>"));
}

TEST_CASE("a column without levels has no rule", "[workbook]") {
  CHECK_FALSE(has(sheet_of({3}), "conditionalFormatting"));
}

TEST_CASE("a column is as wide as its widest text is shown", "[workbook]") {
  CHECK(has(sheet_of({"データベース管理者"}), R"(<col min="1" max="1" width="20.7)"));
}

TEST_CASE("a cell holds 32767 characters", "[workbook]") {
  CHECK(refusal_of_text(std::string(32767, 'x')).empty());
}

TEST_CASE("one more is refused, and the cell named", "[workbook]") {
  CHECK(refusal_of_text(std::string(32768, 'x')) ==
        "people!B3: the text has 32768 characters, and a cell of a workbook holds 32767");
}

TEST_CASE("a character beyond the first plane counts twice in a cell", "[workbook]") {
  std::string text;
  for (int i = 0; i < 16384; ++i) text += "𠮷";
  CHECK(has(refusal_of_text(text), "32768 characters"));
}

TEST_CASE("a heading that is too long is refused", "[workbook]") {
  const auto add = [](Workbook& workbook) {
    workbook.add("a", table_of({{"a", std::string(40000, 'x')}}, {}));
  };
  CHECK(has(refusal(add), "a!A1: the text has 40000"));
}

TEST_CASE("a sheet holds 1048575 rows below its heading", "[workbook]") {
  CHECK(refusal([](Workbook& book) { book.add("a", rows_without_end(1048575)); }).empty());
}

TEST_CASE("one row more is refused, and the sheet named", "[workbook]") {
  // MessageId::workbook_too_many_rows
  CHECK(refusal([](Workbook& book) { book.add("people", rows_without_end(1048576)); }) ==
        "people has more than 1048576 rows, which is what a sheet of a workbook holds");
}

TEST_CASE("more columns than a sheet has are refused", "[workbook]") {
  // MessageId::workbook_too_many_columns
  const std::vector<Column> columns(16385, {"a", "A"});
  CHECK(refusal([&](Workbook& book) { book.add("people", table_of(columns, {})); }) ==
        "people has more than 16384 columns, which is what a sheet of a workbook holds");
}

TEST_CASE("a name that no sheet can have is refused", "[workbook]") {
  // MessageId::workbook_sheet_name
  const std::string name = GENERATE("", "a/b", "a:b", "[a]", "a*", "what?", "a\\b", "'a", "a'",
                                    "12345678901234567890123456789012");
  CHECK(has(refusal([&](Workbook& book) { book.add(name, table_of({{"a", "A"}}, {})); }),
            "no sheet can be called"));
}

TEST_CASE("a second sheet of a name is refused, whatever its case", "[workbook]") {
  CHECK(has(refusal([](Workbook& book) {
              book.add("people", table_of({{"a", "A"}}, {}));
              book.add("People", table_of({{"a", "A"}}, {}));
            }),
            "no sheet can be called People"));
}

TEST_CASE("a chart draws each column but the first, by ranges", "[workbook]") {
  const test::Folder folder;
  const std::string path = folder.file("book.xlsx", "");
  Workbook workbook(path, "book.xlsx", {});
  const std::vector<Chart> charts = {
      {.title = "=Title",
       .counted = "people",
       .table = table_of({{"a", "A"}, {"b", "B"}}, {{"x", 1}, {"y", 2}})}};
  workbook.add("drawn", charts);
  workbook.close();
  const std::string chart = part(path, "xl/charts/chart1.xml");
  CHECK(has(chart, "drawn!$B$3:$B$4"));
  CHECK(has(chart, "'=Title"));
}

TEST_CASE("the same rows make the same workbook", "[workbook]") {
  const test::Folder folder;
  const auto made = [&](const char* name) {
    const std::string path = folder.file(name, "");
    Workbook workbook(path, "book.xlsx", {});
    workbook.add("sheet", table_of({{"a", "A"}}, {{"x"}}));
    workbook.close();
    return test::content_of(path);
  };
  CHECK(made("one.xlsx") == made("other.xlsx"));
}

}  // namespace
}  // namespace tassei::table
