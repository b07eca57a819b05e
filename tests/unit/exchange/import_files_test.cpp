#include <filesystem>

#include "catch.h"
#include "exchange/import.h"
#include "files.h"
#include "shipped.h"

using namespace tassei;
using namespace tassei::exchange;

namespace {

std::vector<std::string> names(const std::vector<std::string>& paths) {
  std::vector<std::string> found;
  for (const std::string& file : import_files(paths, test::shipped_kinds())) {
    found.push_back(std::filesystem::path(file).filename().string());
  }
  return found;
}

std::string refusal(const std::vector<std::string>& paths) {
  try {
    import_files(paths, test::shipped_kinds());
  } catch (const Error& error) {
    const std::string hint = error.hint() ? " " + text(*error.hint(), Language::english) : "";
    return text(error.message(), Language::english) + hint;
  }
  return "taken";
}

}  // namespace

TEST_CASE("a folder gives its known files and leaves the others") {
  const test::Folder folder;
  folder.file("projects.csv", "");
  folder.file("engineers.csv", "");
  folder.file("readme.txt", "");
  CHECK(names({folder.path("")}) == std::vector<std::string>{"engineers.csv", "projects.csv"});
}

TEST_CASE("a file that is named twice is taken once") {
  const test::Folder folder;
  const std::string file = folder.file("exams.csv", "");
  CHECK(names({file, folder.path("."), file}) == std::vector<std::string>{"exams.csv"});
}

TEST_CASE("files of one name from two folders are both taken") {
  const test::Folder one;
  const test::Folder other;
  CHECK(names({one.file("exams.csv", ""), other.file("exams.csv", "")}).size() == 2);
}

TEST_CASE("a path that is not there is refused") {
  CHECK(refusal({"/nowhere/x"}) == "there is no file or folder /nowhere/x");
}

TEST_CASE("a folder without any known file is refused with the names that there are") {
  const test::Folder folder;
  folder.file("x.csv", "");
  CHECK(refusal({folder.path("")}).find("names are: engineers.csv, memberships.csv,") !=
        std::string::npos);
}

TEST_CASE("a file of another name is refused with the nearest") {
  const test::Folder folder;
  CHECK(refusal({folder.file("engineer.csv", "")}).ends_with("did you mean engineers.csv?"));
}
