#include "unit/rules/compile_help.h"

using namespace tassei;
using namespace tassei::rules;
using namespace tassei::test;

namespace {

std::string clash(const std::string& old, const std::string& by) {
  const std::vector<RulebookText> texts = {{"one", gardening()},
                                           {"two", changed(forestry(), old, by)}};
  return lines(compile(texts).problems);
}

std::vector<std::string> ids(const Catalogue<Entry>& catalogue) {
  std::vector<std::string> found;
  for (const Entry& entry : catalogue.entries) found.push_back(entry.id);
  return found;
}

const std::string kKeeper =
    "[[roles]]\nid = \"keeper\"\nlabel = { ja = \"庭師\", en = \"Keeper\" }\n";
const std::string kMaster =
    "[[roles]]\nid = \"master\"\nlabel = { ja = \"親方\", en = \"Master\" }\n";

}  // namespace

TEST_CASE("versions are in the order of their days, whatever the order of the texts") {
  const Rulebook rulebook =
      compiled({version("2026-04-01"), {"first", gardening()}, version("2020-04-01")});
  const Specialty& roses = rulebook.specialties[rulebook.specialties.find("roses")];
  REQUIRE(roses.versions.size() == 3);
  CHECK_FALSE(roses.versions[0].valid_from);
  CHECK(roses.versions[1].valid_from == Date::parse("2020-04-01"));
  CHECK(roses.versions[2].valid_from == Date::parse("2026-04-01"));
  CHECK(rulebook.sources[roses.versions[2].source].valid_from == Date::parse("2026-04-01"));
}

TEST_CASE("a label is that of the latest version") {
  const std::string renamed = changed(gardening(), "en = \"Roses\"", "en = \"Rose beds\"");
  const Rulebook rulebook = compiled({version("2020-04-01"), version("2026-04-01", renamed)});
  CHECK(rulebook.specialties[rulebook.specialties.find("roses")].label.en == "Rose beds");
}

TEST_CASE("a specialty that a version drops has no cells from then on") {
  std::string without = gardening();
  without.erase(without.find("[[specialties]]\nid = \"moss\""),
                without.find("[[grades]]") - without.find("[[specialties]]\nid = \"moss\""));
  const Rulebook rulebook = compiled({version("2020-04-01"), version("2026-04-01", without)});
  const Specialty& moss = rulebook.specialties[rulebook.specialties.find("moss")];
  REQUIRE(moss.versions.size() == 2);
  CHECK(moss.at(*Date::parse("2026-04-01"))->source == 1);
  CHECK(moss.versions[1].cells.empty());
}

TEST_CASE("a specialty that a version adds is not there before") {
  std::string without = gardening();
  without.erase(without.find("[[specialties]]\nid = \"moss\""),
                without.find("[[grades]]") - without.find("[[specialties]]\nid = \"moss\""));
  const Rulebook rulebook = compiled({version("2020-04-01", without), version("2026-04-01")});
  const Specialty& moss = rulebook.specialties[rulebook.specialties.find("moss")];
  CHECK(moss.at(*Date::parse("2026-03-31")) == nullptr);
  CHECK(moss.at(*Date::parse("2026-04-01")) != nullptr);
}

TEST_CASE("a later version may change what stands for an examination") {
  const std::string equals = "equals = [{ exam = \"OLD\", provenance = \"supplement\" }]\n";
  const Rulebook rulebook =
      compiled({version("2020-04-01", changed(gardening(), equals, "")), version("2026-04-01")});
  const Specialty& roses = rulebook.specialties[rulebook.specialties.find("roses")];
  CHECK(roses.versions[0].cell(2)->exam->any_of.size() == 1);
  CHECK(roses.versions[1].cell(2)->exam->any_of.size() == 2);
}

TEST_CASE("specialties come by rulebook, then in the rulebook's order") {
  const Rulebook rulebook = compiled({{"g", gardening()}, {"f", forestry()}});
  std::vector<std::string> found;
  for (const Specialty& specialty : rulebook.specialties.entries) found.push_back(specialty.id);
  CHECK(found == std::vector<std::string>{"oaks", "ferns", "roses", "moss"});
}

TEST_CASE("what two rulebooks both have is one thing") {
  const Rulebook rulebook = compiled({{"g", gardening()}, {"f", forestry()}});
  CHECK(rulebook.catalogues.flags.size() == 3);
  CHECK(rulebook.catalogues.scales.size() == 1);
  CHECK(rulebook.catalogues.roles.size() == 2);
}

TEST_CASE("a rulebook may have more roles than another, in the same order") {
  const std::string more = changed(forestry(), kKeeper, kMaster + kKeeper);
  const std::vector<std::string> all = {"helper", "master", "keeper"};
  CHECK(ids(compiled({{"g", gardening()}, {"f", more}}).catalogues.roles) == all);
  CHECK(ids(compiled({{"f", more}, {"g", gardening()}}).catalogues.roles) == all);
}

TEST_CASE("two rulebooks whose roles have no common order are refused") {
  const std::vector<RulebookText> texts = {
      {"one", changed(gardening(), kKeeper, kKeeper + kMaster)},
      {"two", changed(forestry(), kKeeper, kMaster + kKeeper)}};
  CHECK(lines(compile(texts).problems) ==
        "two:23:6: keeper stands above master in roles, but below it at one:20:6\n");
}

TEST_CASE("labels of one thing may differ between rulebooks") {
  CHECK(clash("en = \"Steep\"", "en = \"Steep ground\"") == "");
}

TEST_CASE("definitions of one thing may not differ between rulebooks") {
  CHECK(clash("en = \"m²\" }\n", "en = \"m²\" }\nwhole = true\n") ==
        "two:46:6: area in measures is defined otherwise at one:46:6: they differ in whole\n");
  CHECK(clash("unit = { ja = \"㎡\", en", "unit = { ja = \"坪\", en") ==
        "two:46:6: area in measures is defined otherwise at one:46:6: they differ in unit\n");
  CHECK(clash("above = 0, below = 100", "from = 0, below = 100") ==
        "two:51:6: plot in scales is defined otherwise at one:51:6: they differ in "
        "garden.measures.area\n");
  CHECK(clash("level = 3\nmeasures", "measures") ==
        "two:51:6: plot in scales is defined otherwise at one:51:6: they differ in park.level\n");
  CHECK(clash("provenance = \"supplement\" }]", "provenance = \"inferred\" }]") ==
        "two:102:6: GREEN in exams is defined otherwise at one:102:6: they differ in equals\n");
}

TEST_CASE("a clash is told without what would follow from it") {
  std::string toml = changed(forestry(), "id = \"park\"", "id = \"wood\"");
  toml = changed(toml, "category = \"park\"", "category = \"wood\"");
  CHECK(lines(compile(std::vector<RulebookText>{{"one", gardening()}, {"two", toml}}).problems) ==
        "two:51:6: plot in scales is defined otherwise at one:51:6: they differ in categories\n");
}

TEST_CASE("a mistake of a text is told beside a clash") {
  std::string toml = changed(forestry(), "en = \"m²\" }\n", "en = \"m²\" }\nwhole = true\n");
  toml = changed(toml, "depth = \"alone\"", "depth = \"together\"");
  CHECK(lines(compile(std::vector<RulebookText>{{"one", gardening()}, {"two", toml}}).problems)
            .ends_with("two:174:9: depths has no together\n"));
}

TEST_CASE("two rulebooks that hold from the same day can't bear one id") {
  const RulebookText other = {
      "two",
      "format = 1\nid = \"gardening\"\nlabel = { ja = \"林業\", en = \"Forestry\" }\n"
      "extends = \"forestry\"\n",
      {{"forestry", forestry()}}};
  CHECK(lines(compile(std::vector<RulebookText>{{"one", gardening()}, other}).problems) ==
        "two:2:6: another rulebook is called gardening as well, at one:3:6: one of them needs "
        "another "
        "id\n");
}

TEST_CASE("a rulebook can't be called as those of a database are together") {
  RulebookText text = {"one", changed(gardening(), "id = \"gardening\"", "id = \"current\"")};
  CHECK(lines(compile(std::vector<RulebookText>{text}).problems) ==
        "one:3:6: a rulebook can't be called current: that name stands for the rules of the "
        "database\n");
  text.kept = true;
  CHECK(lines(compile(std::vector<RulebookText>{text}).problems) == "");
}

TEST_CASE("overlays of two rulebooks may change the equals of their examination on one day") {
  const auto later = [](const std::string& id, const std::string& base) {
    return RulebookText{id + "-2026",
                        "format = 1\nid = \"" + id + "-2026\"\nvalid_from = 2026-04-01\n" +
                            "label = { ja = \"後\", en = \"Later\" }\nextends = \"" + id +
                            "\"\n[[exams]]\nid = \"GREEN\"\noff = [\"equals\"]\n",
                        {{id, base}}};
  };
  const Rulebook rulebook = compiled({{"g", gardening()},
                                      {"f", forestry()},
                                      later("gardening", gardening()),
                                      later("forestry", forestry())});
  CHECK(rulebook.sources.size() == 4);
}

TEST_CASE("an overlay's specialties come by its own id") {
  const RulebookText text = {
      "a",
      "format = 1\nid = \"aaa\"\nlabel = { ja = \"あ\", en = \"A\" }\nextends = \"gardening\"\n",
      {{"gardening", gardening()}}};
  const Rulebook rulebook = compiled({{"f", forestry()}, text});
  CHECK(rulebook.sources.front().id == "aaa");
  CHECK(rulebook.specialties.entries.front().id == "roses");
}

TEST_CASE("an overlay that takes over on a day stays where what it extends is") {
  const RulebookText text = {"a",
                             "format = 1\nid = \"aaa\"\nvalid_from = 2026-04-01\nlabel = { ja = "
                             "\"あ\", en = \"A\" }\nextends = \"gardening\"\n",
                             {{"gardening", gardening()}}};
  const Rulebook rulebook = compiled({{"f", forestry()}, {"g", gardening()}, text});
  CHECK(rulebook.sources.front().id == "forestry");
  CHECK(rulebook.sources.back().id == "aaa");
}

TEST_CASE("a measure can't take the column of another rulebook's scale") {
  std::string toml = forestry();
  toml = changed(toml, "id = \"beds\"", "id = \"plot-size\"");
  CHECK(lines(compile(std::vector<RulebookText>{{"one", gardening()}, {"two", toml}}).problems)
            .find("two:40:6: projects have a column plot-size already\n") != std::string::npos);
}
