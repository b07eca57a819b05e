#include "cli/output_file.h"

#include "catch.h"
#include "unit/cli/program.h"

namespace tassei::cli {
namespace {

const Command kCommand = {
    .words = {"goal", "list"},
    .help = MessageId::command_levels,
    .parameters = {{.name = "--all", .help = MessageId::option_best, .type = ValueType::flag},
                   {.name = "--team", .help = MessageId::option_team, .repeated = true},
                   {.name = "code", .help = MessageId::argument_engineer}},
};

std::string question(const std::vector<std::pair<const char*, const char*>>& values) {
  Given given;
  for (const auto& [name, value] : values) given.add(name, value);
  return question_of(kCommand, given);
}

TEST_CASE("a file's name says its format, whatever its case", "[output]") {
  CHECK(format_of_name("a/levels.XLSX") == "xlsx");
  CHECK(format_of_name("levels.csv") == "csv");
  CHECK(format_of_name("levels.json") == "json");
}

TEST_CASE("other names say no format", "[output]") {
  CHECK(format_of_name("levels.txt").empty());
  CHECK(format_of_name("xlsx").empty());
}

TEST_CASE("a question can be typed again: arguments first, then options", "[output]") {
  CHECK(question({{"--team", "a"}, {"--team", "b"}, {"--all", "true"}, {"code", "E1"}}) ==
        "tassei goal list E1 --all --team a --team b");
}

TEST_CASE("what a shell would take apart is quoted in a question", "[output]") {
  CHECK(question({{"code", "it's a $b"}}) == "tassei goal list 'it'\\''s a $b'");
  CHECK(question({{"code", ""}}) == "tassei goal list ''");
}

TEST_CASE("a Japanese word needs no quotes in a question", "[output]") {
  CHECK(question({{"code", "東京"}}) == "tassei goal list 東京");
}

TEST_CASE("stdout is stdout again after a result went into a file", "[output]") {
  test::Program tassei;
  tassei({"init"});
  CHECK(tassei({"settings", "list", "--output", tassei.folder.path("a.csv")}).empty());
  CHECK_FALSE(tassei({"settings", "list"}).empty());
}

}  // namespace
}  // namespace tassei::cli
