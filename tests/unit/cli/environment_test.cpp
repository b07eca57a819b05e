#include "cli/environment.h"

#include <map>

#include "catch.h"

using tassei::Language;
using tassei::cli::database_place;
using tassei::cli::Environment;
using tassei::cli::language_of;

namespace {

Environment with(std::map<std::string, std::string> variables) {
  return [variables = std::move(variables)](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  };
}

}  // namespace

TEST_CASE("TASSEI_LANG comes before the locale") {
  CHECK(language_of(with({{"TASSEI_LANG", "ja"}, {"LC_ALL", "C"}})) == Language::japanese);
  CHECK(language_of(with({{"TASSEI_LANG", "en"}, {"LC_ALL", "ja_JP.UTF-8"}})) == Language::english);
}

TEST_CASE("of the locale's variables LC_ALL comes first and LANG last") {
  CHECK(language_of(with({{"LC_ALL", "ja_JP.UTF-8"}, {"LANG", "C"}})) == Language::japanese);
  CHECK(language_of(with({{"LC_MESSAGES", "C"}, {"LANG", "ja_JP.UTF-8"}})) == Language::english);
  CHECK(language_of(with({{"LANG", "ja_JP.UTF-8"}})) == Language::japanese);
}

TEST_CASE("without anything set the language is English") {
  CHECK(language_of(with({})) == Language::english);
}

TEST_CASE("TASSEI_DB names the database") {
  const auto place = database_place(with({{"TASSEI_DB", "a.db"}, {"HOME", "/h"}}));
  CHECK(place.path == "a.db");
  CHECK(place.named);
}

TEST_CASE("else the database is below XDG_DATA_HOME, else below HOME") {
  CHECK(database_place(with({{"XDG_DATA_HOME", "/x"}, {"HOME", "/h"}})).path ==
        "/x/tassei/tassei.db");
  CHECK(database_place(with({{"HOME", "/h"}})).path == "/h/.local/share/tassei/tassei.db");
  CHECK_FALSE(database_place(with({{"HOME", "/h"}})).named);
}

TEST_CASE("without any of them there is no place") { CHECK(database_place(with({})).path.empty()); }
