#include "exchange/pack.h"

#include "catch.h"
#include "files.h"

using namespace tassei;

namespace {

std::string name_of(const std::string& code) { return exchange::sheet_names({code}).front(); }

/// Whether a folder with this manifest is an exported review.
bool is_pack_with(const std::string& manifest) {
  const test::Folder folder;
  folder.file("manifest.json", manifest);
  return exchange::is_pack(folder.path(""));
}

}  // namespace

TEST_CASE("a sheet is called as its person's code where that can be a file's name everywhere") {
  CHECK(name_of("E001-a_b") == "sheets/E001-a_b.html");
}

TEST_CASE("what isn't plain in a code gives way to digits of its digest") {
  CHECK(name_of("../../etc/x") == "sheets/etcx.56da1a2ef2dfa53b.html");
}

TEST_CASE("a code without any plain character is called by digits of its digest") {
  CHECK(name_of("佐藤").size() == std::string("sheets/0123456789abcdef.html").size());
}

TEST_CASE("the digest is that of the code as codes are compared") {
  const std::string composed = name_of("\xC3\xA9");
  CHECK(name_of("e\xCC\x81") == "sheets/e." + composed.substr(composed.find('/') + 1));
}

TEST_CASE("codes that differ by case alone have sheets that differ by more") {
  const auto names = exchange::sheet_names({"e1", "E1"});
  CHECK(names[0].substr(names[0].size() - 21) != names[1].substr(names[1].size() - 21));
}

TEST_CASE("no sheet has the name of a device") {
  for (const char* each : {"CON", "nul", "Com1", "lpt9"}) {
    CHECK(name_of(each) != "sheets/" + std::string(each) + ".html");
  }
}

TEST_CASE("what an export makes is known as its own") {
  for (const char* each :
       {"manifest.json", "review.html", "review.csv", "sheets/", "sheets/E1.html"}) {
    INFO(each);
    CHECK(exchange::is_of_pack(each));
  }
}

TEST_CASE("nothing else is") {
  for (const char* each : {"notes.txt", "sheets", "manifest.json/", "sheets/E1.txt",
                           "sheets/a/b.html", "sheets/a.html/"}) {
    INFO(each);
    CHECK_FALSE(exchange::is_of_pack(each));
  }
}

TEST_CASE("a folder with the manifest of a review is an exported one") {
  CHECK(is_pack_with(R"({"review":{"label":"A","digest":"00"},"files":[]})"));
}

TEST_CASE("a folder without a manifest, or with another one, is none") {
  CHECK_FALSE(exchange::is_pack(test::Folder().path("")));
  for (const char* each :
       {"", "{", "[]", "1", R"({"name":"app","icons":[]})", R"({"review":{"digest":"00"}})",
        R"({"review":{"digest":1},"files":[]})", R"({"review":"A","files":[]})",
        R"({"review":{"digest":"00"},"files":{}})"}) {
    INFO(each);
    CHECK_FALSE(is_pack_with(each));
  }
}
