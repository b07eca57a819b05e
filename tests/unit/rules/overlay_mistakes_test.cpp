#include "rules/compile_draft.h"
#include "unit/rules/overlay_help.h"

using namespace tassei;
using namespace tassei::rules;
using namespace tassei::test;
using namespace tassei::test::overlays;

namespace {

/// An overlay that includes the fragment with `more` in its head.
RulebookText with_fragment(const std::string& more) {
  RulebookText text = text_of(kHead + "include = [\"beginners\"]\n");
  text.library[1].toml = changed(kFragment, "fragment = true\n", "fragment = true\n" + more);
  return text;
}

std::string problems_with_fragment(const std::string& more) {
  return lines(compile(std::vector<RulebookText>{with_fragment(more)}).problems);
}

const std::string kTogether = " (put together for ours)\n";

}  // namespace

TEST_CASE("a fragment can't say what the rulebook that includes it says") {
  const std::string rest = ": that is said by the rulebook that includes it" + kTogether;
  CHECK(problems_with_fragment("choices = { window_years = 2 }\n") ==
        "beginners:6:1: a fragment can't have choices" + rest);
  CHECK(problems_with_fragment("valid_from = 2020-01-01\n") ==
        "beginners:6:1: a fragment can't have valid_from" + rest);
  CHECK(problems_with_fragment("valid_until = 2020-01-01\n") ==
        "beginners:6:1: a fragment can't have valid_until" + rest);
}

TEST_CASE("a key that a fragment can't have is found where it is included") {
  CHECK(problems_with_fragment("sourse = 5\n") ==
        "beginners:6:1: unknown key sourse; did you mean source?" + kTogether);
}

TEST_CASE("a table that no fragment has is found where it is included") {
  CHECK(problems_with_fragment("cell = [{ level = 3 }]\n") ==
        "beginners:6:1: unknown key cell; did you mean cells?" + kTogether);
}

TEST_CASE("a table of another form is found in a fragment where it is included") {
  CHECK(problems_with_fragment("kinds = 5\n") ==
        "beginners:6:9: kinds has to be a list of tables" + kTogether);
}

TEST_CASE("a fragment of another format isn't included") {
  RulebookText text = with_fragment("");
  text.library[1].toml = changed(text.library[1].toml, "format = 1", "format = 99");
  CHECK(lines(compile(std::vector<RulebookText>{text}).problems) ==
        "beginners:1:10: format 99 is unknown; this program reads format 1" + kTogether);
}

TEST_CASE("the same is wrong in a fragment by itself") {
  const auto alone = [](const std::string& more) {
    RulebookText text = {"f", changed(kFragment, "fragment = true\n", "fragment = true\n" + more)};
    text.alone = true;
    return lines(compile(std::vector<RulebookText>{text}).problems);
  };
  CHECK(alone("choices = { window_years = 2 }\n")
            .starts_with("f:6:1: a fragment can't have choices: that is said by the rulebook that "
                         "includes it\n"));
  CHECK(alone("cell = [{ level = 3 }]\n")
            .starts_with("f:6:1: unknown key cell; did you mean cells?\n"));
}

TEST_CASE("what was let pass in a fragment of a database is let pass still") {
  RulebookText text = with_fragment("choices = { window_years = 2 }\n");
  text.kept = true;
  CHECK(lines(compile(std::vector<RulebookText>{text}).problems) == "");
}

TEST_CASE("what is added to lists has to be a list") {
  const std::string roses = "[[specialties]]\nid = \"roses\"\n";
  CHECK(problems_of(roses + "add = { components = \"shrub\" }\n") ==
        "ours:7:22: components has to be a list of texts\n");
  CHECK(problems_of(roses + "add = \"shrub\"\n") == "ours:7:7: add has to be a table\n");
}

TEST_CASE("what a fragment adds to every specialty has to be lists") {
  RulebookText text = with_fragment("");
  text.library[1].toml = changed(text.library[1].toml, "further_flags = [\"tiny\"]",
                                 "further_flags = [\"tiny\"]\nareas = \"soil\"");
  CHECK(lines(compile(std::vector<RulebookText>{text}).problems) ==
        "beginners:16:9: areas has to be a list of texts" + kTogether);
}

TEST_CASE("a rung that is there already moves before the one that it names") {
  const Rulebook rulebook = over("[[roles]]\nid = \"keeper\"\nbefore = \"helper\"\n");
  CHECK(ids_of(rulebook.catalogues.roles) == std::vector<std::string>{"keeper", "helper"});
}

TEST_CASE("before says nothing of what has no order") {
  CHECK(problems_of("[[cells]]\nspecialty = \"roses\"\nlevel = 2\nbefore = \"roses 1\"\n")
            .starts_with("ours:8:1: unknown key before"));
  CHECK(problems_of("before = \"roses\"\n").starts_with("ours:5:1: unknown key before"));
}

TEST_CASE("before names a text") {
  CHECK(problems_of("[[roles]]\nid = \"keeper\"\nbefore = 5\n") ==
        "ours:7:10: before has to be a text in quotes\n");
}

TEST_CASE("what is to be switched off has to be named") {
  CHECK(problems_of("[[roles]]\noff = true\n") ==
        "ours:5:1: it is not clear what to switch off: name it by id\n");
  CHECK(problems_of("[[grades]]\ngrade = 1\noff = true\n") ==
        "ours:5:1: it is not clear what to switch off: name it by specialty, grade\n");
}

TEST_CASE("a mistake in a base tells what it was put together for, and where its cause is") {
  CHECK(problems_of("[[depths]]\nid = \"alone\"\noff = true\n") ==
        "gardening:173:9: depths has no alone: it was switched off at ours:5:1" + kTogether);
}

TEST_CASE("an overlay without a day can't extend what begins on one") {
  RulebookText text = {"ours", kHead, {version("2020-04-01")}};
  CHECK(lines(compile(std::vector<RulebookText>{text}).problems) ==
        "ours:4:11: extends names gardening, which holds from 2020-04-01 on only: this one needs a "
        "valid_from of that day or a later one\n");
}

TEST_CASE("what begins on a day can't be included either, as it is no fragment") {
  RulebookText text = {"ours",
                       changed(kHead, "extends = \"gardening\"", "include = [\"gardening\"]"),
                       {version("2020-04-01")}};
  CHECK(lines(compile(std::vector<RulebookText>{text}).problems) ==
        "ours:4:12: gardening is a whole rulebook: it can be extended, not included\n");
}

TEST_CASE("a text has a place among others whatever is wrong with it elsewhere") {
  const auto lineage = lineage_of(text_of("valid_from = 2026-04-01\n" + kHead + "nonsense = 5\n"));
  REQUIRE(lineage);
  CHECK(lineage->id == "ours");
  CHECK(lineage->line == "gardening");
  CHECK(lineage->valid_from == Date::parse("2026-04-01"));
  CHECK(lineage->base == std::optional<std::size_t>(0));
}

TEST_CASE("a rulebook of its own has nothing that it takes over from") {
  const auto lineage = lineage_of({"g", gardening()});
  REQUIRE(lineage);
  CHECK_FALSE(lineage->base);
  CHECK_FALSE(lineage_of({"g", "extends = 5 = 6"}));
}
