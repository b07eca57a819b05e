#include <filesystem>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "store/sha256.h"
#include "unit/cli/program.h"

namespace tassei::test {

namespace {

namespace fs = std::filesystem;

/// A team whose review is frozen at the end of 2018, and written out.
struct Packed : Program {
  Packed() {
    (*this)({"init"});
    (*this)({"import", TASSEI_SOURCE_DIR "/tests/fixtures/team"});
    (*this)({"review", "freeze", "A", "--at", "2018-12-31"});
    (*this)({"review", "comment", "A", "E1", "<b>good</b>"});
  }

  /// All files, as one text.
  std::string pack(const std::string& name, const std::vector<std::string>& options = {}) {
    std::vector<std::string> words = {"review", "export", "A", "--to", folder.path(name)};
    words.insert(words.end(), options.begin(), options.end());
    (*this)(words);
    REQUIRE(status == 0);
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path(name))) {
      if (entry.is_regular_file()) names.push_back(entry.path().string());
    }
    std::sort(names.begin(), names.end());
    std::string all;
    for (const std::string& each : names) {
      all += each.substr(folder.path(name).size()) + "\n" + content_of(each);
    }
    return all;
  }
  std::string file(const std::string& name) const { return content_of(folder.path(name)); }
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_METHOD(Packed, "a review is written in the same bytes every time") {
  const std::string first = pack("one");
  CHECK(pack("two") == first);
}

TEST_CASE_METHOD(Packed, "a review is written as it was frozen, whatever records become") {
  const std::string first = pack("one");
  (*this)({"engineer", "edit", "E1", "--name", "別人"});
  (*this)({"project", "edit", "P1", "--name", "Other", "--flags", ""});
  (*this)({"contribution", "remove", "--where", "engineer=E1", "--yes"});
  world.today = *Date::from_ymd(2027, 1, 1);
  CHECK(pack("two") == first);
}

TEST_CASE_METHOD(Packed, "the manifest has the digest of every other file") {
  pack("out");
  const auto manifest = nlohmann::json::parse(file("out/manifest.json"));
  std::size_t files = 1;
  for (const auto& each : manifest["files"]) {
    ++files;
    store::Sha256 digest;
    digest.add(file("out/" + each["path"].get<std::string>()));
    CHECK(store::hexadecimal(digest.finish()) == each["sha256"].get<std::string>());
  }
  const fs::recursive_directory_iterator found(folder.path("out"));
  CHECK(files ==
        static_cast<std::size_t>(std::count_if(
            begin(found), end(found), [](const auto& each) { return each.is_regular_file(); })));
}

TEST_CASE_METHOD(Packed,
                 "a sheet has a project with its complexity, size and the part taken in it") {
  pack("out");
  const std::string sheet = file("out/sheets/E1.html");
  CHECK(has(sheet, "<td>P1 Bank hosts</td>"));
  CHECK(has(sheet, "2014-04-01 to 2016-03-31"));
}

TEST_CASE_METHOD(Packed, "a sheet leaves out what began after the day of the review") {
  pack("out");
  CHECK(has(file("out/sheets/E1.html"), "Yearly report"));
  CHECK_FALSE(has(file("out/sheets/E1.html"), "Spring course"));
}

TEST_CASE_METHOD(Packed, "what people wrote is text on every page") {
  pack("out");
  for (const char* page : {"out/review.html", "out/sheets/E1.html"}) {
    INFO(page);
    CHECK(has(file(page), "&lt;b&gt;good&lt;/b&gt;"));
    CHECK_FALSE(has(file(page), "<b>"));
  }
}

TEST_CASE_METHOD(Packed, "without sheets there are none, and the page has no links to them") {
  pack("out", {"--no-sheets"});
  CHECK_FALSE(fs::exists(folder.path("out/sheets")));
  CHECK_FALSE(has(file("out/review.html"), "sheets/"));
}

TEST_CASE_METHOD(Packed, "nothing stays of an export that somebody stopped") {
  world.interrupted = [] { return true; };
  (*this)({"review", "export", "A", "--to", folder.path("out")});
  CHECK(status != 0);
  CHECK(folder.names() == std::vector<std::string>{"team.db"});
}

TEST_CASE_METHOD(Packed, "a forgotten person's sheet doesn't tell who it was") {
  (*this)({"engineer", "forget", "E2", "--yes"}, "E2\n");
  REQUIRE(status == 0);
  CHECK_FALSE(has(pack("out"), "鈴木"));
}

}  // namespace tassei::test
