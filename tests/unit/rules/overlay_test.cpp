#include <algorithm>

#include "rules/compile_draft.h"
#include "unit/rules/overlay_help.h"

using namespace tassei;
using namespace tassei::rules;
using namespace tassei::test;
using namespace tassei::test::overlays;

TEST_CASE("an overlay without changes says what its base says, under its own name") {
  const Rulebook rulebook = over("");
  CHECK(rulebook.sources[0].id == "ours");
  CHECK(rulebook.sources[0].line == "gardening");
  CHECK(rulebook.sources[0].source == compiled({{"g", gardening()}}).sources[0].source);
  CHECK(last_of(rulebook, "roses").cells.size() ==
        last_of(compiled({{"g", gardening()}}), "roses").cells.size());
}

TEST_CASE("an overlay changes one number of a cell and leaves the rest") {
  const Rulebook rulebook =
      over("[[cells]]\nspecialty = \"roses\"\nlevel = 2\n[cells.handing-on]\nat_least = 1\n");
  const Rules before = last_of(compiled({{"g", gardening()}}), "roses");
  const Rules after = last_of(rulebook, "roses");
  REQUIRE(before.cell(2)->handing_on->at_least == 2);
  CHECK(after.cell(2)->handing_on->at_least == 1);
  CHECK(after.cell(2)->engagements->at_least == before.cell(2)->engagements->at_least);
}

TEST_CASE("an overlay switches a part, a key and a cell off") {
  const std::string cell = "[[cells]]\nspecialty = \"roses\"\nlevel = 2\n";
  CHECK_FALSE(last_of(over(cell + "mentoring = { off = true }\n"), "roses").cell(2)->mentoring);
  CHECK_FALSE(last_of(over(cell + "off = [\"mentoring\"]\n"), "roses").cell(2)->mentoring);
  CHECK(last_of(over(cell + "off = true\n"), "roses").cell(2) == nullptr);
}

TEST_CASE("an overlay adds to a list of a specialty") {
  const Rulebook rulebook = over(
      "[[activities]]\nid = \"dreaming\"\nlabel = { ja = \"夢\", en = \"Dreaming\" }\n"
      "[[specialties]]\nid = \"roses\"\nadd = { activities = [\"dreaming\"] }\n");
  const std::size_t before = compiled({{"g", gardening()}})
                                 .specialties[rulebook.specialties.find("roses")]
                                 .activities.size();
  CHECK(rulebook.specialties[rulebook.specialties.find("roses")].activities.size() == before + 1);
}

TEST_CASE("what a list has already is not added to it once more") {
  const Rulebook rulebook =
      over("[[specialties]]\nid = \"roses\"\nadd = { areas = [\"soil\", \"pests\"] }\n");
  CHECK(rulebook.specialties[rulebook.specialties.find("roses")].areas.size() == 2);
}

TEST_CASE("a list that an overlay gives anew replaces that of its base, whatever its name") {
  const Rulebook rulebook = over("[[specialties]]\nid = \"roses\"\nareas = [\"soil\"]\n");
  CHECK(rulebook.specialties[rulebook.specialties.find("roses")].areas.size() == 1);
}

TEST_CASE("a new rung stands before the one that it names, else last") {
  const std::string rung =
      "[[roles]]\nid = \"master\"\nlabel = { ja = \"親方\", en = \"Master\" }\n";
  const auto roles = [](const Rulebook& rulebook) { return ids_of(rulebook.catalogues.roles); };
  CHECK(roles(over(rung + "before = \"keeper\"\n")) ==
        std::vector<std::string>{"helper", "master", "keeper"});
  CHECK(roles(over(rung)) == std::vector<std::string>{"helper", "keeper", "master"});
}

TEST_CASE("a choice of an overlay replaces that of its base") {
  CHECK(last_of(over("[choices]\ncount = \"contributions\"\n"), "roses").cell(2)->choices.count ==
        CountBy::contributions);
}

TEST_CASE("what stands in an overlay twice is found") {
  CHECK(problems_of("[[cells]]\nspecialty = \"roses\"\nlevel = 2\n"
                    "[[cells]]\nspecialty = \"roses\"\nlevel = 2\n")
            .find("level 2 of roses is there already, at ours:7:9") != std::string::npos);
}

TEST_CASE("a mistake of an overlay is at its place in the overlay") {
  CHECK(problems_of(
            "[[cells]]\nspecialty = \"roses\"\nlevel = 2\nmentoring = { clause = \"no\" }\n") ==
        "ours:8:24: clauses has no no\n");
}

TEST_CASE("a fragment gives every specialty its levels and grades") {
  const Rulebook rulebook = over("include = [\"beginners\"]\n");
  CHECK(last_of(rulebook, "moss").cell(1)->provenance == Provenance::supplement);
  CHECK(last_of(rulebook, "moss").grade(1) != nullptr);
}

TEST_CASE("a level that a specialty has already is not a fragment's") {
  RulebookText text = text_of(kHead + "include = [\"beginners\"]\n");
  text.library[1].toml = changed(kFragment, "level = 1", "level = 2");
  CHECK(last_of(compiled({text}), "roses").cell(2)->mentoring);
}

TEST_CASE("a rung of a fragment stands between those that both have") {
  RulebookText text = text_of(kHead + "include = [\"beginners\"]\n");
  text.library[1].toml =
      changed(kFragment, "before = \"alone\"\n",
              "[[depths]]\nid = \"alone\"\nlabel = { ja = \"一人で\", en = \"Alone\" }\n");
  CHECK(ids_of(compiled({text}).catalogues.depths) ==
        std::vector<std::string>{"watching", "alone"});
}

TEST_CASE("an overlay changes a level that its fragment brings") {
  const Rulebook rulebook = over(
      "include = [\"beginners\"]\n[[cells]]\nspecialty = \"moss\"\nlevel = 1\n"
      "engagements.at_least = 2\n");
  CHECK(last_of(rulebook, "moss").cell(1)->engagements->at_least == 2);
  CHECK(last_of(rulebook, "roses").cell(1)->engagements->at_least == 1);
}

TEST_CASE("a fragment can't define otherwise what is there") {
  RulebookText text = text_of(kHead + "include = [\"beginners\"]\n");
  text.library[1].toml = changed(kFragment, "[[flags]]",
                                 "[[measures]]\nid = \"area\"\nlabel = { ja = \"面積\", en = "
                                 "\"Area\" }\nunit = { ja = \"坪\", en = \"tsubo\" }\n[[flags]]");
  CHECK(lines(compile(std::vector<RulebookText>{text}).problems)
            .find("area in measures is defined otherwise at ") != std::string::npos);
}

TEST_CASE("a flag that a fragment brings doesn't count where none are named") {
  const Rulebook rulebook = over("include = [\"beginners\"]\n");
  const Id tiny = rulebook.catalogues.flags.find("tiny");
  const std::vector<Id> counted = last_of(rulebook, "roses").grades.front().complexity.of;
  REQUIRE(tiny != kNone);
  CHECK(std::find(counted.begin(), counted.end(), tiny) == counted.end());
}

TEST_CASE("the parts of a text are those that it extends and includes") {
  CHECK(parts_of(text_of(kHead)) == std::vector<std::size_t>{0});
  CHECK(parts_of(text_of(kHead + "include = [\"beginners\"]\n")) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("an overlay extends the version of its base that decides on its first day") {
  const std::string later = changed(gardening(), "at_least = 2\n\n[cells.mentoring]",
                                    "at_least = 1\n\n[cells.mentoring]");
  const auto asked = [&](const std::string& day) {
    const RulebookText text = {"ours",
                               "valid_from = " + day + "\n" + kHead,
                               {{"first", gardening()}, version("2020-04-01", later)}};
    return last_of(compiled({text}), "roses").cell(2)->handing_on->at_least;
  };
  CHECK(asked("2020-03-31") == 2);
  CHECK(asked("2020-04-01") == 1);
}

TEST_CASE("the last day of a rulebook isn't that of its overlay") {
  RulebookText text = text_of(kHead);
  text.library[0].toml = changed(gardening(), "[choices]", "valid_until = 2025-03-31\n[choices]");
  CHECK_FALSE(compiled({text}).sources[0].valid_until);
}

TEST_CASE("an overlay with a day takes over from its base on it") {
  const Rulebook rulebook = compiled({{"g", gardening()},
                                      text_of("valid_from = 2026-04-01\n" + kHead +
                                              "[[specialties]]\nid = \"moss\"\noff = true\n")});
  const Specialty& moss = rulebook.specialties[rulebook.specialties.find("moss")];
  CHECK(rulebook.sources[moss.at(*Date::parse("2026-03-31"))->source].id == "gardening");
  CHECK(rulebook.sources[moss.at(*Date::parse("2026-04-01"))->source].id == "ours");
}

TEST_CASE("an overlay with a day may change what stands for an examination of its base") {
  const Rulebook rulebook = compiled({{"g", gardening()},
                                      text_of("valid_from = 2026-04-01\n" + kHead +
                                              "[[exams]]\nid = \"GREEN\"\noff = [\"equals\"]\n")});
  const Specialty& roses = rulebook.specialties[rulebook.specialties.find("roses")];
  CHECK(roses.versions[0].cell(2)->exam->any_of.size() == 2);
  CHECK(roses.versions[1].cell(2)->exam->any_of.size() == 1);
}

TEST_CASE("nobody holds a level after the last day of a rulebook") {
  const Rulebook rulebook =
      compiled({{"g", changed(gardening(), "[choices]", "valid_until = 2025-03-31\n[choices]")}});
  const Specialty& roses = rulebook.specialties[rulebook.specialties.find("roses")];
  CHECK_FALSE(roses.at(*Date::parse("2025-03-31"))->cells.empty());
  CHECK(roses.at(*Date::parse("2025-04-01"))->cells.empty());
}

TEST_CASE("a role that a rulebook's own ladder lacks is none of those that it asks for") {
  const std::string more =
      changed(forestry(), "[[roles]]\nid = \"keeper\"",
              "[[roles]]\nid = \"warden\"\nlabel = { ja = \"森番\", en = \"Warden\" }\n"
              "[[roles]]\nid = \"keeper\"");
  const Rulebook rulebook = compiled({{"g", gardening()}, {"f", more}});
  const Id warden = rulebook.catalogues.roles.find("warden");
  const std::vector<Id> asked = last_of(rulebook, "roses").cell(2)->engagements->filter.roles;
  REQUIRE(warden != kNone);
  CHECK(std::find(asked.begin(), asked.end(), warden) == asked.end());
}
