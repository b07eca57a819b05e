#include "catch.h"
#include "exchange/export.h"
#include "shipped.h"
#include "store/database.h"
#include "table/reader.h"
#include "unit/cli/program.h"

using namespace tassei;
using test::Program;

namespace {

struct ProgramWithDemo : Program {
  ProgramWithDemo() { (*this)({"demo", database()}); }
};

/// `engineer specialty level basis provenance since` of everybody, in order; `called` gives the
/// code.
std::vector<std::string> levels(Program& program,
                                const std::function<std::string(const std::string&)>& called) {
  const std::string csv = program({"levels", "--at", "2026-03-31", "--format", "csv", "--quiet"});
  std::vector<std::string> lines;
  for (const table::SheetRow& row : table::parse_csv("levels", csv).rows) {
    std::string line = called(row.cells.at(0));
    for (const std::size_t place : {3U, 4U, 5U, 6U, 7U}) line += " " + row.cells.at(place);
    lines.push_back(std::move(line));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

TEST_CASE("person by person, levels are the same under pseudonyms") {
  ProgramWithDemo program;
  const store::Database database(program.database());
  const model::Kinds& kinds = test::shipped_kinds();
  const exchange::Pseudonyms pseudonyms(kinds, test::shipped_rulebook());
  const std::string to = program.folder.path("out");
  exchange::export_records(store::Records(database, kinds), kinds, to, {.pseudonyms = &pseudonyms});
  Program other;
  other({"init"});
  other({"import", to});

  const auto before = levels(program, [&](const std::string& code) {
    return pseudonyms.of(*kinds.find("engineers"), {code, "x", "", ""})[0];
  });
  const auto after = levels(other, [](const std::string& code) { return code; });
  CHECK(before.size() > 50);
  CHECK(std::count_if(before.begin(), before.end(), [](const std::string& line) {
          return line.find(" indicator ") != std::string::npos;
        }) > 10);
  CHECK(after == before);
}

TEST_CASE("a pseudonymised export in any style has none of the demo's names") {
  ProgramWithDemo program;
  const std::string to = program.folder.path("out");
  program({"export", "--to", to, "--pseudonymise", "--encoding", "cp932", "--dates", "jp"});
  CHECK(program.status == 0);
  std::string all;
  for (const auto& entry : std::filesystem::directory_iterator(to)) {
    all += test::content_of(entry.path().string());
  }
  CHECK(all.find("E001") == std::string::npos);
  CHECK(all.find("tokyo") == std::string::npos);
  CHECK(all.find("2020/") != std::string::npos);
}

TEST_CASE("names that cp932 lacks do not keep a pseudonymised export from it") {
  Program program;
  program({"init"});
  program({"engineer", "add", "E1", "--name", "𠮷野"});
  program({"export", "--to", program.folder.path("out"), "--pseudonymise", "--encoding", "cp932"});
  CHECK(program.status == 0);
}
