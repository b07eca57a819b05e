#include "exchange/drafts.h"

#include "catch.h"
#include "files.h"
#include "shipped.h"

using namespace tassei;
using namespace tassei::exchange;

namespace {

DraftFile drafts(std::string_view kind, std::string_view content) {
  const test::Folder folder;
  table::Sheet sheet = table::read_csv(folder.file("f.csv", content), table::Encoding::utf8);
  sheet.file = "f.csv";
  return drafts_of(sheet, *test::shipped_kinds().find(kind));
}

std::string told(std::string_view kind, std::string_view content) {
  return test::lines_of(drafts(kind, content).problems);
}

}  // namespace

TEST_CASE("columns stand in any order") {
  const DraftFile file = drafts("engineers", "name,engineer\nSato,E1\n");
  CHECK(file.drafts.at(0).values == model::Values{"E1", "Sato", "", ""});
}

TEST_CASE("values are canonical") {
  const DraftFile file = drafts("projects",
                                "project,name,start_on,flags,floor_area_m2\n"
                                "007,P,2020/1/2,b; a ;b,0100.50\n");
  const model::Kind& kind = *file.kind;
  const model::Values& values = file.drafts.at(0).values;
  CHECK(kind.value(values, "project") == "007");
  CHECK(kind.value(values, "start_on") == "2020-01-02");
  CHECK(kind.value(values, "flags") == "a;b");
  CHECK(kind.value(values, "floor_area_m2") == "100.5");
}

TEST_CASE("a file without a header is told what it could be") {
  CHECK(told("engineers", "\n") ==
        "f.csv:1: the first row has to name the columns: engineer, name, reading, note\n");
}

TEST_CASE("an unknown column names the nearest and all that there are") {
  CHECK(told("engineers", "engineer,nmae\nE1,x\n") ==
        "f.csv:1: nmae: unknown column; did you mean name? "
        "There are: engineer, name, reading, note\n");
}

TEST_CASE("a column without a name is told by its number") {
  CHECK(told("engineers", "engineer,\nE1,x\n") == "f.csv:1: column 2 has no name\n");
}

TEST_CASE("a column that is there twice is told") {
  CHECK(told("engineers", "engineer,name,name\nE1,x,y\n") ==
        "f.csv:1: name: this column is there twice\n");
}

TEST_CASE("a missing column of the key is told once, at the header") {
  CHECK(told("memberships", "engineer,start_on\nE1,2020-01-01\nE2,2020-01-01\n") ==
        "f.csv:1: team: this column is part of the key and is missing\n");
}

TEST_CASE("a missing component column is empty") {
  CHECK(told("contributions", "engineer,project,specialty,activity,start_on\n") == "");
}

TEST_CASE("a row with more or fewer cells than the header is bad") {
  CHECK(told("engineers", "engineer,name\nE1,x,\nE2\n") ==
        "f.csv:2: cells in this row: 3; columns in the header: 2\n"
        "f.csv:3: cells in this row: 1; columns in the header: 2\n");
}

TEST_CASE("every value that can't be one is told, at its line and column") {
  CHECK(told("memberships",
             "engineer,team,start_on,end_on\n"
             "E1,\"a\nb\",2023-02-29,x\n"
             "E1,T,2023-13-01,\n") ==
        "f.csv:2: team: a code can't contain control characters or line breaks\n"
        "f.csv:2: start_on: no such day: 2023-02-29; write YYYY-MM-DD between 1900 and 9999\n"
        "f.csv:2: end_on: no such day: x; write YYYY-MM-DD between 1900 and 9999\n"
        "f.csv:4: start_on: no such day: 2023-13-01; write YYYY-MM-DD between 1900 and 9999\n");
}
