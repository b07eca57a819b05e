#include "exchange/new_folder.h"

#include <sys/stat.h>

#include <ostream>

#include "base/error.h"
#include "catch.h"
#include "files.h"

using namespace tassei;
using exchange::NewFolder;
using test::content_of;
using test::Folder;

namespace {

namespace fs = std::filesystem;

/// One whose `a` is not somebody else's.
const exchange::FolderForm kForm = {
    .has = [](std::string_view name) { return name == "a" || name == "sub/" || name == "sub/b"; },
    .is_one = [](const fs::path& folder) { return content_of((folder / "a").string()) != "mine"; }};

/// A place to write folders to.
struct Place {
  Folder around;
  std::string path = around.path("out");

  static void fill(NewFolder& folder, const std::string& content = "abc") {
    folder.write("sub/b", [&](std::ostream& out) { out << content; });
    folder.write("a", [](std::ostream& out) { out << "x"; });
  }
  void make(bool replaces = false, const std::string& content = "abc") const {
    NewFolder folder(path, replaces, kForm);
    fill(folder, content);
    folder.place();
  }
  /// A file that somebody put there.
  void put(const std::string& name) const {
    fs::create_directories(fs::path(path + "/" + name).parent_path());
    std::ofstream(path + "/" + name) << "mine";
  }
  MessageId refusal(bool replaces) const {
    try {
      make(replaces);
    } catch (const Error& error) {
      return error.message().id;
    }
    return MessageId::interrupted;
  }
};

unsigned mode(const std::string& path) {
  struct stat found{};
  return ::stat(path.c_str(), &found) == 0 ? found.st_mode & 0777U : 0U;
}

}  // namespace

TEST_CASE("a folder appears with its files") {
  const Place place;
  place.make();
  CHECK(content_of(place.path + "/sub/b") == "abc");
}

TEST_CASE("a new folder and its files are for their owner only") {
  const Place place;
  place.make();
  CHECK(mode(place.path) == 0700U);
  CHECK(mode(place.path + "/sub/b") == 0600U);
}

TEST_CASE("nothing is there before a folder is placed, and nothing stays of one that never is") {
  const Place place;
  {
    NewFolder folder(place.path + "/deep/er", false, kForm);
    Place::fill(folder);
    CHECK_FALSE(fs::exists(place.path + "/deep/er"));
  }
  CHECK(place.around.names().empty());
}

TEST_CASE("files are listed by name, with their digests") {
  const Place place;
  NewFolder folder(place.path, false, kForm);
  Place::fill(folder);
  CHECK(folder.files().front().name == "a");
  CHECK(folder.files().back().bytes == 3);
  CHECK(folder.files().back().sha256 ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("an empty folder is filled") {
  const Place place;
  fs::create_directory(place.path);
  place.make();
  CHECK(content_of(place.path + "/a") == "x");
}

TEST_CASE("a folder that has something is refused") {
  const Place place;
  place.make();
  CHECK(place.refusal(false) == MessageId::pack_folder_taken);
}

TEST_CASE("a folder is replaced as a whole") {
  const Place place;
  place.put("sub/b");
  place.make(true, "new");
  CHECK(content_of(place.path + "/sub/b") == "new");
  CHECK(place.around.names() == std::vector<std::string>{"out"});
}

TEST_CASE("a folder that has files of somebody else is not replaced") {
  const Place place;
  place.make();
  place.put("sub/notes");
  CHECK(place.refusal(true) == MessageId::pack_folder_foreign);
  CHECK(content_of(place.path + "/sub/notes") == "mine");
}

TEST_CASE("a folder whose names are right, and which is none of these, is not replaced") {
  const Place place;
  place.put("a");
  CHECK(place.refusal(true) == MessageId::pack_folder_unproved);
}

TEST_CASE("a link within a folder is somebody else's") {
  const Place place;
  place.put("a");
  fs::create_directory_symlink(place.around.path("."), place.path + "/sub");
  CHECK(place.refusal(true) == MessageId::pack_folder_foreign);
}

TEST_CASE("what came to be while a folder was written is not replaced") {
  const Place place;
  NewFolder folder(place.path, false, kForm);
  place.put("a");
  CHECK_THROWS_AS(folder.place(), Error);
  CHECK(content_of(place.path + "/a") == "mine");
}

TEST_CASE("a file is no folder") {
  const Place place;
  place.around.file("out", "mine");
  CHECK(place.refusal(true) == MessageId::file_unwritable);
}

TEST_CASE("a folder is written where a link leads") {
  const Place place;
  fs::create_directory(place.around.path("real"));
  fs::create_directory_symlink("real", place.path);
  place.make();
  CHECK(content_of(place.around.path("real/a")) == "x");
  CHECK(fs::is_symlink(place.path));
}
