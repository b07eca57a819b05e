#include <cstdlib>
#include <ctime>

#include "catch.h"
#include "unit/cli/program.h"

// What was known then: which state a question is asked of.

using tassei::test::Program;
using Words = std::vector<std::string>;

namespace {

/// A database with an entry a day, from the first of April on.
struct Diary : Program {
  Diary() {
    on("2026-04-01", {"init"});
    on("2026-04-02", {"engineer", "add", "E1", "--name", "Aoki"});
    on("2026-04-03", {"engineer", "edit", "E1", "--name", "Baba"});
  }

  void on(const std::string& day, const Words& words) {
    world.now = day + "T12:00:00.500Z";
    (*this)(words);
    REQUIRE(status == 0);
  }

  /// The one person's name as known then; nothing where nobody was; else what is wrong.
  std::string name_at(const std::string& then) {
    const std::string csv =
        (*this)({"engineer", "list", "--format", "csv", "--known-at", then, "--quiet"});
    if (status != 0) return err;
    return csv.find("Aoki") != std::string::npos   ? "Aoki"
           : csv.find("Baba") != std::string::npos ? "Baba"
                                                   : "";
  }
};

/// The local time zone for as long as it lives.
struct Zone {
  explicit Zone(const char* name) {
    ::setenv("TZ", name, 1);
    ::tzset();
  }
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;
  ~Zone() {
    ::unsetenv("TZ");
    ::tzset();
  }
};

}  // namespace

TEST_CASE("an entry's number means the state after it") {
  Diary diary;
  CHECK(diary.name_at("1").empty());
  CHECK(diary.name_at("2") == "Aoki");
  CHECK(diary.name_at("3") == "Baba");
}

TEST_CASE("an instant means the last entry made until then, its own second included") {
  Diary diary;
  CHECK(diary.name_at("2026-04-03T11:59:59Z") == "Aoki");
  CHECK(diary.name_at("2026-04-03T12:00:00Z") == "Baba");
  CHECK(diary.name_at("2026-04-03T12:00Z") == "Baba");
  CHECK(diary.name_at("2026-04-03T12:00:00.499Z") == "Aoki");
  CHECK(diary.name_at("2026-04-03T12:00:00.5Z") == "Baba");
}

TEST_CASE("an instant without a Z is local time") {
  Diary diary;
  const Zone tokyo("JST-9");
  CHECK(diary.name_at("2026-04-03T20:59:59") == "Aoki");
  CHECK(diary.name_at("2026-04-03T21:00:00") == "Baba");
}

TEST_CASE("a day is its end in local time") {
  Diary diary;
  CHECK(diary.name_at("2026-04-02") == "Aoki");
  const Zone far_west("XXX12:30");  // the third begins at 12:30 UTC
  CHECK(diary.name_at("2026-04-02") == "Baba");
}

TEST_CASE("a month, a fiscal year and today are days too") {
  Diary diary;
  CHECK(diary.name_at("2026-04") == "Baba");
  CHECK(diary.name_at("FY2026") == "Baba");
  CHECK(diary.name_at("today") == "Baba");
}

TEST_CASE("what was before the first entry isn't known, whatever the offset") {
  Diary diary;
  CHECK(diary.name_at("2026-03-31").find("before the first entry") != std::string::npos);
  CHECK(diary.name_at("1900-01-01").find("before the first entry") != std::string::npos);
  CHECK(diary.name_at("9999-12-31") == "Baba");
}

TEST_CASE("what is neither an entry nor an instant nor a day is wrong usage") {
  Diary diary;
  for (const char* given : {"", "yesterday", "-1", "2026-02-29", "2026-04-03T24:00Z",
                            "2026-04-03T12:60Z", "2026-04-03T12:00:60Z", "2026-04-03T12:00:00.Z",
                            "2026-04-03T12:00:00.1234Z", "2026-04-03T1200Z", "2026-04-03T12Z",
                            "2026-04T12:00Z", "2026-04-03T12:00:00Zulu", "T", "Z"}) {
    INFO(given);
    diary.name_at(given);
    CHECK(diary.status == 2);
  }
}

TEST_CASE("a fiscal year is what it was by the settings of then") {
  Program program;
  program({"init"});
  program({"settings", "set", "fiscal_year_start", "1"});
  program({"engineer", "add", "E1", "--name", "Aoki"});
  program({"settings", "unset", "fiscal_year_start"});
  const auto day = [&](const std::string& then) {
    const std::string csv =
        program({"levels", "--at", "FY2024", "--known-at", then, "--best", "--format", "csv"});
    return csv.substr(csv.rfind(',') + 1);
  };
  CHECK(day("3") == "2024-12-31\n");
  CHECK(day("4") == "2025-03-31\n");
}

TEST_CASE("the default team is that of then") {
  Program program;
  program({"init"});
  program(
      {"engineer", "add", "E1", "--name", "Aoki", "--team", "tokyo", "--start-on", "2020-04-01"});
  program(
      {"engineer", "add", "E2", "--name", "Baba", "--team", "osaka", "--start-on", "2020-04-01"});
  program({"settings", "set", "team", "tokyo"});
  const std::string now = program({"levels", "--format", "csv"});
  CHECK(now.find("Baba") == std::string::npos);
  const std::string then = program({"levels", "--format", "csv", "--known-at", "3"});
  CHECK(then.find("Baba") != std::string::npos);
}

TEST_CASE("an export of what was known has what was there then") {
  Diary diary;
  diary.on("2026-04-04", {"engineer", "edit", "E1", "--engineer", "E9", "--name", "Chiba"});
  diary({"export", "--to", diary.folder.path("out"), "--force", "--known-at", "3"});
  CHECK(tassei::test::content_of(diary.folder.path("out/engineers.csv")) ==
        "engineer,name,reading,note\nE1,Baba,,\n");
}
