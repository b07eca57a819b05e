#include "cli/parse.h"

#include "catch.h"
#include "shipped.h"

using tassei::ErrorKind;
using tassei::Language;
using tassei::MessageId;
using tassei::cli::name_of;
using tassei::cli::parse;
using tassei::cli::Parsed;

namespace {

using Words = std::vector<std::string>;

const std::vector<tassei::cli::Command>& commands() {
  static const auto all =
      tassei::cli::all_commands(tassei::test::shipped_rulebook(), tassei::test::shipped_kinds());
  return all;
}

/// What is right; a failure fails the test.
Parsed right(const Words& words) {
  Parsed parsed = parse(words, commands());
  if (parsed.failure) FAIL(text(parsed.failure->message(), Language::english));
  return parsed;
}

/// What was wrong, as a person reads it, with the hint after a semicolon.
std::string wrong(const Words& words) {
  const Parsed parsed = parse(words, commands());
  if (!parsed.failure) return "nothing";
  CHECK(parsed.failure->kind() == ErrorKind::usage);
  std::string said = text(parsed.failure->message(), Language::english);
  if (parsed.failure->hint()) said += "; " + text(*parsed.failure->hint(), Language::english);
  return said;
}

}  // namespace

TEST_CASE("a command of two words is found") {
  CHECK(name_of(*right({"rulebook", "check", "a.toml"}).command) == "rulebook check");
}

TEST_CASE("global options stand before or after the command") {
  CHECK(right({"--db", "a.db", "levels"}).global.get("--db") == "a.db");
  CHECK(right({"levels", "--db", "a.db"}).global.get("--db") == "a.db");
  CHECK(right({"rulebook", "--db=a.db", "show"}).global.get("--db") == "a.db");
  CHECK(right({"rulebook", "show", "-q"}).global.has("--quiet"));
}

TEST_CASE("of an option with one value the last counts") {
  CHECK(right({"--format", "csv", "levels", "--format", "json"}).global.get("--format") == "json");
}

TEST_CASE("a repeated option takes several values, after one mention or several") {
  CHECK(right({"levels", "--engineer", "A", "B", "--engineer", "C", "--best"})
            .given.all("--engineer") == Words{"A", "B", "C"});
}

TEST_CASE("values come through as they were typed") {
  const Words odd = {"[a,b]", "{}", "a=b", "", "\"q\"", "%%", "true", "levels", "x y"};
  for (const std::string& value : odd) {
    INFO(value);
    CHECK(right({"explain", value, "S"}).given.get("engineer") == value);
  }
  CHECK(right({"levels", "--engineer", "[a,b]", "[c]"}).given.all("--engineer") ==
        Words{"[a,b]", "[c]"});
  CHECK(right({"import", "[a]", "[b,c]"}).given.all("path") == Words{"[a]", "[b,c]"});
}

TEST_CASE("after two dashes everything is an argument") {
  const Parsed parsed = right({"explain", "--", "-x", "--level"});
  CHECK(parsed.given.get("engineer") == "-x");
  CHECK(parsed.given.get("specialty") == "--level");
}

TEST_CASE("options stand between arguments") {
  const Parsed parsed = right({"explain", "E", "--at", "2024-01-01", "S", "--level=3"});
  CHECK(parsed.given.get("specialty") == "S");
  CHECK(parsed.given.get("--at") == "2024-01-01");
  CHECK(parsed.given.get("--level") == "3");
}

TEST_CASE("nothing typed names no command and is no failure") {
  const Parsed parsed = right({});
  CHECK(parsed.command == nullptr);
  CHECK(parsed.group.empty());
}

TEST_CASE("help can be asked of a command whose arguments are missing") {
  const Parsed parsed = right({"explain", "--help"});
  CHECK(name_of(*parsed.command) == "explain");
  CHECK(parsed.global.has("--help"));
  CHECK(right({"rulebook", "-h"}).group == "rulebook");
}

TEST_CASE("the nearest command is suggested") {
  CHECK(wrong({"levles"}) == "there is no command levles; did you mean levels?");
  CHECK(wrong({"rulebook", "chekc", "f"}) ==
        "there is no command rulebook chekc; did you mean check?");
  CHECK(wrong({"qqqqqqqq"}) == "there is no command qqqqqqqq; see tassei help");
}

TEST_CASE("half of a command is told the other halves") {
  CHECK(wrong({"rulebook"}) ==
        "rulebook needs one of: list, show, check, coverage, diff, impact, use, drop, import, "
        "export; see tassei "
        "help "
        "rulebook");
}

TEST_CASE("the nearest option is suggested") {
  CHECK(wrong({"levels", "--enginer", "E"}) ==
        "there is no option --enginer; did you mean --engineer?");
  CHECK(wrong({"levels", "--formt=csv"}) ==
        "there is no option --formt; did you mean --format, --force?");
  CHECK(wrong({"--lagn", "ja", "levels"}) == "there is no option --lagn; did you mean --lang?");
  CHECK(wrong({"levels", "-x"}) == "there is no option -x; see tassei help levels");
}

TEST_CASE("a value that is missing is asked for") {
  CHECK(wrong({"levels", "--at"}) == "--at needs a value; see tassei help levels");
  CHECK(wrong({"levels", "--at", "--best"}) == "--at needs a value; see tassei help levels");
  CHECK(wrong({"levels", "--db"}) == "--db needs a value; see tassei help levels");
  CHECK(wrong({"--db"}) == "--db needs a value; see tassei help");
  CHECK(wrong({"explain", "E", "S", "--level", "--at=2024-01-01"}) ==
        "--level needs a value; see tassei help explain");
}

TEST_CASE("a value where none belongs is refused") {
  CHECK(wrong({"levels", "--best=yes"}) == "--best takes no value; see tassei help levels");
}

TEST_CASE("arguments that are missing or too many are named") {
  CHECK(wrong({"explain", "E"}) == "SPECIALTY is missing; see tassei help explain");
  CHECK(wrong({"rulebook", "coverage", "R"}) ==
        "--cases is missing; see tassei help rulebook coverage");
  CHECK(wrong({"explain", "E", "S", "T"}) == "T is one argument too many; see tassei help explain");
  CHECK(wrong({"levels", "history"}) == "history is one argument too many; see tassei help levels");
}

TEST_CASE("a value that isn't one of the choices is refused with them") {
  CHECK(wrong({"levels", "--format", "jsn"}) ==
        "--format can't be jsn; it is one of: table, json, csv, xlsx; did you mean json?");
}

TEST_CASE("a level is a whole number of 1 or more") {
  for (const char* level : {"0", "-1", "3.5", "x", "", "99999999999"}) {
    INFO(level);
    CHECK(wrong({"explain", "E", "S", std::string("--level=") + level}).starts_with("--level "));
  }
}

TEST_CASE("bytes that are no text are refused where they aren't a path") {
  CHECK(wrong({"levels", "--team", "\xFF"}).find("is not UTF-8") != std::string::npos);
  CHECK(right({"import", "\xFF"}).given.get("path") == "\xFF");
}

TEST_CASE("the language is known although the rest is wrong") {
  CHECK(parse(Words{"--lang", "ja", "levles"}, commands()).global.get("--lang") == "ja");
  CHECK(parse(Words{"levels", "--lang", "ja", "--at"}, commands()).global.get("--lang") == "ja");
}
