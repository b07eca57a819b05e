#include "catch.h"
#include "shipped.h"
#include "unit/cli/program.h"

using namespace tassei;
using test::Program;

namespace {

/// With one engineer whose name cp932 lacks.
struct ProgramWithYoshi : Program {
  ProgramWithYoshi() {
    (*this)({"init"});
    (*this)({"engineer", "add", "E1", "--name", "佐藤"});
    (*this)({"engineer", "add", "E2", "--name", "𠮷野"});
  }

  /// With this configuration file, where it isn't left aside.
  void configure(const std::string& content) {
    std::filesystem::create_directories(folder.path("tassei"));
    folder.file("tassei/config.toml", content);
    world.environment = [home = folder.path("")](std::string_view name) {
      return name == "XDG_CONFIG_HOME" ? home : std::string();
    };
  }
};

/// What an export in some style gives an empty database, as a plain export has it.
std::string there_and_back(Program& program, const std::vector<std::string>& style) {
  const test::Folder folder;
  const auto styled = [&](std::vector<std::string> words) {
    words.insert(words.end(), style.begin(), style.end());
    return words;
  };
  program(styled({"export", "--to", folder.path("styled")}));
  Program other;
  other({"init"});
  other(styled({"import", folder.path("styled")}));
  other({"export", "--to", folder.path("plain")});
  std::string contents;
  for (const model::Kind& kind : test::shipped_kinds().all()) {
    contents += test::content_of(folder.path("plain/" + kind.name + ".csv"));
  }
  return contents;
}

}  // namespace

TEST_CASE("the demo's records come back from every style as they were", "[random]") {
  const std::string encoding = GENERATE("utf-8", "utf-8-bom", "cp932");
  const std::string dates = GENERATE("iso", "jp");
  const std::string newline = GENERATE("lf", "crlf");
  Program program;
  std::filesystem::remove(program.database());
  program({"demo", program.database()});
  const std::string plain = there_and_back(program, {});
  CHECK(plain.size() > 10000);
  const bool same = there_and_back(program, {"--encoding", encoding, "--dates", dates, "--newline",
                                             newline}) == plain;
  CHECK(same);
}

TEST_CASE("a character that cp932 lacks comes before any output") {
  ProgramWithYoshi program;
  CHECK(program({"engineer", "list", "--format", "csv", "--encoding", "cp932"}) == "");
  CHECK(program.status == 1);
  CHECK(program.err ==
        "tassei: error: row 3 (E2), column name: cp932 has no 𠮷 (U+20BB7); use --encoding "
        "utf-8-bom, which Excel opens too\n");
}

TEST_CASE("an export that fails at a character leaves neither files nor the folder") {
  ProgramWithYoshi program;
  const std::string to = program.folder.path("a/b");
  program({"export", "--to", to, "--encoding", "cp932"});
  CHECK(program.status == 1);
  CHECK(program.err.find("a/b/engineers.csv: row 3 (E2), column name: ") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(program.folder.path("a")));
}

TEST_CASE("an export that fails at a character leaves the files that were there") {
  ProgramWithYoshi program;
  const std::string to = program.folder.path("out");
  program({"export", "--to", to});
  const std::string before = test::content_of(to + "/engineers.csv");
  program({"export", "--to", to, "--force", "--encoding", "cp932"});
  CHECK(test::content_of(to + "/engineers.csv") == before);
  const auto files = std::distance(std::filesystem::directory_iterator(to), {});
  CHECK(static_cast<std::size_t>(files) == test::shipped_kinds().all().size());
}

TEST_CASE("the answers of every kind of query are written in the style") {
  ProgramWithYoshi program;
  const std::vector<std::string> query =
      GENERATE(std::vector<std::string>{"levels"}, std::vector<std::string>{"history"},
               std::vector<std::string>{"explain", "E1", "software"},
               std::vector<std::string>{"engineer", "list"},
               std::vector<std::string>{"engineer", "show", "E1"}, std::vector<std::string>{"log"},
               std::vector<std::string>{"log", "--head"}, std::vector<std::string>{"stats"},
               std::vector<std::string>{"settings", "list"},
               std::vector<std::string>{"sql", "SELECT 1 AS a"});
  std::vector<std::string> words = query;
  words.insert(words.end(),
               {"--format", "csv", "--encoding", "utf-8-bom", "--newline", "crlf", "--quiet"});
  const std::string out = program(words);
  CAPTURE(out, program.err);
  CHECK(out.starts_with("\xEF\xBB\xBF"));
  CHECK(out.find("\r\n") + 2 <= out.size());
  CHECK(out.ends_with("\r\n"));
}

TEST_CASE("days of records, of the journal and of SQL get slashes") {
  ProgramWithYoshi program;
  program({"membership", "add", "--engineer", "E1", "--team", "tokyo", "--start-on", "2020-02-28",
           "--end-on", "2020-02-29"});
  const std::vector<std::string> query =
      GENERATE(std::vector<std::string>{"membership", "list"}, std::vector<std::string>{"log"},
               std::vector<std::string>{"sql", "SELECT end_on FROM v_memberships"});
  std::vector<std::string> words = query;
  words.insert(words.end(), {"--format", "csv", "--dates", "jp"});
  CHECK(program(words).find("2020/02/29") != std::string::npos);
}

TEST_CASE("a text of SQL that is no day stays one, whatever its column is called") {
  ProgramWithYoshi program;
  CHECK(program({"sql", "SELECT '2020-2-29' AS a_on, '2020-02-29' AS note", "--format", "csv",
                 "--dates", "jp"}) == "a_on,note\n2020-2-29,2020-02-29\n");
}

TEST_CASE("an option of CSV is wrong usage where nothing is CSV") {
  ProgramWithYoshi program;
  const std::string option = GENERATE("--encoding=cp932", "--dates=jp", "--newline=crlf");
  program({"levels", option});
  CHECK(program.status == 2);
  program({"levels", option, "--format", "json"});
  CHECK(program.status == 2);
}

TEST_CASE("the configuration file's style holds for CSV and does not disturb the rest") {
  ProgramWithYoshi program;
  program.configure("[options]\nencoding = \"utf-8-bom\"\nnewline = \"crlf\"\ndates = \"jp\"\n");
  const std::string json = program({"sql", "SELECT '2020-02-29' AS a_on", "--format", "json"});
  CHECK(json == "[\n{\"a_on\":\"2020-02-29\"}\n]\n");
  const std::string csv = program({"sql", "SELECT '2020-02-29' AS a_on", "--format", "csv"});
  CHECK(csv ==
        "\xEF\xBB\xBF"
        "a_on\r\n2020/02/29\r\n");
}

TEST_CASE("an answer in cp932 that is too long to be held back is whole", "[random]") {
  ProgramWithYoshi program;
  const std::string out = program({"sql",
                                   "SELECT hex(zeroblob(20000000)) AS a UNION ALL "
                                   "SELECT hex(zeroblob(20000000)) UNION ALL SELECT '表'",
                                   "--format", "csv", "--encoding", "cp932"});
  CHECK(out.size() == 2 + 2 * 40000001 + 3);
  CHECK(out.ends_with("\n\x95\x5C\n"));
}
