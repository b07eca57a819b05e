#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "base/text.h"
#include "catch.h"
#include "files.h"
#include "table/reader.h"
#include "table/writers.h"

namespace tassei::table {
namespace {

std::string csv(std::vector<Row> rows) {
  std::ostringstream out;
  write_csv(table_of({{"a", "A"}, {"b", "B"}}, std::move(rows)), out);
  return out.str();
}

std::string cell(Value value) {
  const std::string written = csv({{std::move(value), 0}});
  return written.substr(4, written.size() - 7);
}

TEST_CASE("the header of a CSV is the keys") { CHECK(csv({}) == "a,b\n"); }

TEST_CASE("a cell of nothing is empty") { CHECK(csv({{Value(), Value()}}) == "a,b\n,\n"); }

TEST_CASE("cells are quoted only where they have to be") {
  CHECK(cell("x y") == "x y");
  CHECK(cell("x,y") == "\"x,y\"");
  CHECK(cell("x\"y\"") == "\"x\"\"y\"\"\"");
  CHECK(cell("x\ny") == "\"x\ny\"");
  CHECK(cell("x\ry") == "\"x\ry\"");
  CHECK(cell(" x") == "\" x\"");
}

TEST_CASE("text that a spreadsheet would run gets one quote in front") {
  const std::string start = GENERATE("=", "+", "-", "@", "'=", "''@");
  CHECK(cell(start + "x") == "'" + start + "x");
}

TEST_CASE("so do lists and records that begin like it") {
  CHECK(cell(Value::List{"=1"}) == "'=1");
  CHECK(cell(Value::Record{{"=a", 1}}) == "'=a=1");
}

TEST_CASE("a tab or a carriage return in front is protected too") {
  CHECK(cell("\tx") == "'\tx");
  CHECK(cell("\rx") == "\"'\rx\"");
}

TEST_CASE("a quote in front of harmless text gets no other") { CHECK(cell("'x") == "'x"); }

TEST_CASE("numbers and days are no text") {
  CHECK(cell(-1) == "-1");
  CHECK(cell(-1.5) == "-1.5");
  CHECK(cell(*Date::parse("2024-02-29")) == "2024-02-29");
}

TEST_CASE("numbers are written without an exponent") {
  CHECK(cell(1800.0) == "1800");
  CHECK(cell(1800.5) == "1800.5");
  CHECK(cell(1e21) == "1000000000000000000000");
}

TEST_CASE("an only cell that is empty is still a row") {
  std::ostringstream out;
  write_csv(table_of({{"a", "A"}}, {{Value()}, {"x"}}), out);
  CHECK(out.str() == "a\n\"\"\nx\n");
}

/// Texts as they can be stored: what a reader makes of anything.
std::vector<std::string> nasty_texts(std::mt19937& random, const test::Folder& folder) {
  const std::vector<std::string> pieces = {"'",         "=",
                                           "+",         "-",
                                           "@",         "\t",
                                           "\r",        "\n",
                                           "\r\n",      "\"",
                                           ",",         ";",
                                           " ",         "　",
                                           "\xC2\xA0",  "x",
                                           "0",         "\xEF\xA8\x99",
                                           "e\xCC\x81", "\xEF\xBB\xBF",
                                           "\\",        "\x1B[31m",
                                           "😀"};
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::uniform_int_distribution<int> size(1, 6);
  std::string file = "a\nfirst\n";
  for (int i = 0; i < 3000; ++i) {
    file += '"';
    for (int left = size(random); left > 0; --left) {
      const std::string& chosen = pieces[piece(random)];
      file += chosen == "\"" ? "\"\"" : chosen;
    }
    file += "\"\n";
  }
  std::vector<std::string> texts;
  for (const SheetRow& row : read_csv(folder.file("in.csv", file), Encoding::utf8).rows) {
    texts.push_back(row.cells.at(0));
  }
  return texts;
}

TEST_CASE("whatever text is stored comes back byte for byte") {
  std::mt19937 random(20240229);
  const test::Folder folder;
  const std::vector<std::string> texts = nasty_texts(random, folder);
  std::vector<Row> rows;
  for (const std::string& text : texts) rows.push_back({text, "end"});

  const Sheet back = read_csv(folder.file("out.csv", csv(rows)), Encoding::utf8);
  std::vector<std::string> found;
  for (const SheetRow& row : back.rows) found.push_back(row.cells.at(0));
  CHECK(texts.size() > 2000);
  CHECK(found == texts);
}

TEST_CASE("a written file has no cell that a spreadsheet would run") {
  std::mt19937 random(7);
  const test::Folder folder;
  std::size_t dangerous = 0;
  for (const std::string& text : nasty_texts(random, folder)) {
    const std::string written = cell(text);
    const char first = written.front() == '"' ? written[1] : written[0];
    if (std::string_view("=+-@\t\r").find(first) != std::string_view::npos) ++dangerous;
  }
  CHECK(dangerous == 0);
}

}  // namespace
}  // namespace tassei::table
