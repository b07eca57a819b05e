#include "exchange/export.h"

#include <sys/stat.h>

#include <filesystem>

#include "base/embedded.h"
#include "catch.h"
#include "team.h"

using namespace tassei;
using test::Files;
using test::Team;

namespace {

namespace fs = std::filesystem;

unsigned mode_of(const std::string& path) {
  struct stat found{};
  return ::stat(path.c_str(), &found) == 0 ? found.st_mode & 0777U : 0U;
}

std::size_t files_in(const std::string& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// Everything that is hard to bring through a file.
Files nasty() {
  return {
      {"engineers.csv",
       "engineer,name,reading,note\n"
       "'-1,'=cmd(),'''@x,'\ttab\n"
       "0012,\xEF\xA8\x99\xE6\x88\xB8 \xEF\xA8\xA6,かみと,\"two\nlines \"\"quoted\"\", more\"\n"
       "e\xCC\x81,'x,'+,\"a\r\nb\"\n"},
      {"projects.csv",
       "project,name,customer,start_on,end_on,flags,service_size,facility_size,machine_rooms,"
       "floor_area_m2,network_sites,note\n"
       "P1,プロジェクト,\"A, B\",2020-01-01,9999-12-31,always-on;multi-vendor,area-team,,3,1800.5,"
       "1000000,\n"
       "P2,P,,,,,,,0,0,0,\n"},
      {"memberships.csv",
       "engineer,team,start_on,end_on,note\n0012,'@team,1900-01-01,9999-12-31,\n"},
      {"contributions.csv",
       "engineer,project,specialty,activity,component,start_on,end_on,role,outcome,reference,"
       "note\n"
       "0012,P1,facility,design,,2020-01-01,2020-12-31,member,success,http://x/?a=b,\n"
       "0012,P1,software,upkeep,database,2020-01-01,,member,planned,,\n"},
      {"achievements.csv",
       "engineer,specialty,kind,achieved_on,title,reference,note\n"
       "0012,software,book,2020-02-29,\"'=1+1, or \"\"two\"\"\",,\n"},
      {"expertise.csv",
       "engineer,specialty,area,since_on,depth,until_on,reference,note\n"
       "0012,software,team-management,2020-01-01,guiding,9999-12-31,,\n"},
      {"mentorings.csv",
       "engineer,mentee,start_on,end_on,note\n0012,'-1,2020-01-01,,\n"
       "0012,\xEF\xA8\x99 さん,2020-01-01,,\n"},
      {"exams.csv", "engineer,exam,passed_on,reference,note\n0012,AP,2020-01-01,,\n"},
      {"goals.csv",
       "engineer,specialty,level,set_on,due_on,note\n0012,software,5,1900-01-01,9999-12-31,'-1\n"
       "0012,software,5,2020-01-01,,\n"},
  };
}

}  // namespace

TEST_CASE("what is imported comes out again, byte for byte") {
  Team team;
  CHECK(team.problems(nasty()) == "");
  team.import(nasty());
  const Files exported = team.exported();
  for (const auto& [name, content] : nasty()) CHECK(exported.at(name) == content);
}

TEST_CASE("the demo's records come through unchanged, without a problem or a warning") {
  Files demo;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path.starts_with("demo/")) demo[std::string(file.path.substr(5))] = file.content;
  }
  Team team;
  CHECK(team.problems(demo) == "");
  CHECK(test::lines_of(team.plan(demo).warnings) == "");
  team.import(demo);
  CHECK(team.exported() == demo);
}

TEST_CASE("an export imported into an empty database exports the same bytes") {
  Team team;
  team.import(nasty());
  Team other;
  other.import(team.exported());
  CHECK(other.exported() == team.exported());
}

TEST_CASE("an export that is imported again changes nothing") {
  Team team;
  team.import(nasty());
  CHECK(team.plan(team.exported()).changes.empty());
}

TEST_CASE("rows are in order of their keys") {
  Team team;
  team.import({{"engineers.csv", "engineer,name\nb,x\nB,x\na,x\n10,x\n9,x\n"}});
  CHECK(team.exported()["engineers.csv"] ==
        "engineer,name,reading,note\n10,x,,\n9,x,,\nB,x,,\na,x,,\nb,x,,\n");
}

TEST_CASE("an empty database exports a header for each kind") {
  const Team team;
  const Files files = team.exported();
  CHECK(files.size() == test::shipped_kinds().all().size());
  CHECK(files.at("exams.csv") == "engineer,exam,passed_on,reference,note\n");
}

TEST_CASE("files and the folder are for their owner only") {
  const Team team;
  const test::Folder folder;
  exchange::export_records(team.records(), test::shipped_kinds(), folder.path("a/b"), {});
  CHECK(mode_of(folder.path("a")) == 0700);
  CHECK(mode_of(folder.path("a/b")) == 0700);
  CHECK(mode_of(folder.path("a/b/engineers.csv")) == 0600);
}

TEST_CASE("files that are there are refused, and all stays as it was") {
  const Team team;
  const test::Folder folder;
  folder.file("projects.csv", "mine");
  CHECK_THROWS_AS(
      exchange::export_records(team.records(), test::shipped_kinds(), folder.path(""), {}), Error);
  CHECK(test::content_of(folder.path("projects.csv")) == "mine");
  CHECK(files_in(folder.path("")) == 1);
}

TEST_CASE("files that are there are overwritten where that is asked for") {
  const Team team;
  const test::Folder folder;
  folder.file("projects.csv", "mine");
  exchange::export_records(team.records(), test::shipped_kinds(), folder.path(""),
                           {.overwrite = true});
  CHECK(test::content_of(folder.path("projects.csv")).starts_with("project,name,"));
  CHECK(files_in(folder.path("")) == test::shipped_kinds().all().size());
}

TEST_CASE("a place that can't be written leaves nothing behind") {
  const Team team;
  const test::Folder folder;
  folder.file("file", "");
  CHECK_THROWS_AS(
      exchange::export_records(team.records(), test::shipped_kinds(), folder.path("file/out"), {}),
      Error);
  CHECK(files_in(folder.path("")) == 1);
}

TEST_CASE("a file that can't be put in its place leaves the others out as well") {
  const Team team;
  const test::Folder folder;
  fs::create_directories(folder.path("exams.csv/in-the-way"));
  CHECK_THROWS_AS(exchange::export_records(team.records(), test::shipped_kinds(), folder.path(""),
                                           {.overwrite = true}),
                  Error);
  CHECK(files_in(folder.path("")) == 1);
}
