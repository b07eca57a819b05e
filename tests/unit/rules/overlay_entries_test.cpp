#include <algorithm>

#include "rules/compile_draft.h"
#include "rules/overlay.h"
#include "unit/rules/compile_help.h"

// What an overlay can do to each kind of thing: add it, change it, switch it off.
using namespace tassei;
using namespace tassei::rules;
using namespace tassei::test;

namespace {

const std::string kOwnHead =
    "format = 1\nid = \"ours\"\nlabel = { ja = \"自社\", en = \"Ours\" }\nextends = "
    "\"gardening\"\n";
const std::string kRosesGrade = "[[grades]]\nspecialty = \"roses\"\ngrade = ";
const std::string kRoses2 = "[[cells]]\nspecialty = \"roses\"\nlevel = 2\n";

Compiled compiled_over(const std::string& own) {
  return compile(std::vector<RulebookText>{{"ours", kOwnHead + own, {{"gardening", gardening()}}}});
}

Rulebook laid_over(const std::string& own) {
  Compiled result = compiled_over(own);
  REQUIRE(lines(result.problems) == "");
  return std::move(result.rulebook);
}

std::string mistakes(const std::string& own) { return lines(compiled_over(own).problems); }

Rules roses(const Rulebook& rulebook) {
  return rulebook.specialties[rulebook.specialties.find("roses")].versions.back();
}

const Category& category(const Rulebook& rulebook, std::string_view id) {
  const auto& categories = rulebook.catalogues.scales[0].categories;
  return categories[categories.find(id)];
}

std::string entry(const std::string& table, const std::string& id) {
  return "[[" + table + "]]\nid = \"" + id + "\"\nlabel = { ja = \"他\", en = \"Other\" }\n";
}

/// A fragment, and a text that includes it beside those that it extends.
RulebookText including(const std::string& fragment) {
  return {"ours",
          kOwnHead + "include = [\"more\"]\n",
          {{"gardening", gardening()},
           {"more",
            "format = 1\nid = \"more\"\nfragment = true\n"
            "label = { ja = \"他\", en = \"More\" }\nsource = { ja = \"他\", en = \"More\" }\n" +
                fragment}}};
}

}  // namespace

TEST_CASE("an overlay adds an entry to a catalogue") {
  const Rulebook rulebook = laid_over(entry("kinds", "talk"));
  CHECK(ids_of(rulebook.catalogues.kinds) == std::vector<std::string>{"fair", "tour", "talk"});
}

TEST_CASE("an overlay changes an entry of a catalogue key by key") {
  const Rulebook rulebook = laid_over("[[measures]]\nid = \"beds\"\nunit.en = \"plots\"\n");
  const Measure& beds = rulebook.catalogues.measures[rulebook.catalogues.measures.find("beds")];
  CHECK(beds.unit == Label{"面", "plots"});
  CHECK(beds.whole);
}

TEST_CASE("an overlay changes one language of a label") {
  const Rulebook rulebook = laid_over("[[kinds]]\nid = \"fair\"\nlabel.en = \"Flower show\"\n");
  CHECK(rulebook.catalogues.kinds[0].label == Label{"品評会", "Flower show"});
}

TEST_CASE("an overlay switches an entry of a catalogue off") {
  const Rulebook rulebook =
      laid_over("[[kinds]]\nid = \"tour\"\noff = true\n" + kRoses2 + "handing-on.at_least = 1\n");
  CHECK(ids_of(rulebook.catalogues.kinds) == std::vector<std::string>{"fair"});
}

TEST_CASE("an entry that is used can't be switched off") {
  CHECK(mistakes("[[exams]]\nid = \"GREEN\"\noff = true\n").find("exams has no GREEN") !=
        std::string::npos);
}

TEST_CASE("an overlay changes a category of a scale and leaves the others") {
  const Rulebook rulebook = laid_over(
      "[[scales]]\nid = \"plot\"\n"
      "[[scales.categories]]\nid = \"garden\"\nmeasures.beds = { from = 1, to = 4 }\n"
      "[[scales.categories]]\nid = \"park\"\nmeasures.beds = { from = 5 }\n");
  CHECK(category(rulebook, "garden").ranges.front().upper == 4);
  CHECK(category(rulebook, "garden").level == 2);
  CHECK(rulebook.catalogues.scales[0].categories.size() == 3);
}

TEST_CASE("an overlay puts a category of its own between those of a scale") {
  const Rulebook rulebook = laid_over("[[scales]]\nid = \"plot\"\n" +
                                      entry("scales.categories", "yard") + "before = \"garden\"\n");
  CHECK(ids_of(rulebook.catalogues.scales[0].categories) ==
        std::vector<std::string>{"corner", "yard", "garden", "park"});
}

TEST_CASE("an overlay switches a category of a scale off") {
  const Rulebook rulebook =
      laid_over("[[scales]]\nid = \"plot\"\n[[scales.categories]]\nid = \"corner\"\noff = true\n" +
                kRosesGrade + "1\noff = [\"size\"]\n");
  CHECK(ids_of(rulebook.catalogues.scales[0].categories) ==
        std::vector<std::string>{"garden", "park"});
}

TEST_CASE("an overlay adds a grade") {
  const Rulebook rulebook =
      laid_over(kRosesGrade +
                "3\nprovenance = \"inferred\"\nclause = \"duty\"\ncomplexity.at_least = 2\n"
                "size = [{ scale = \"plot\", category = \"park\" }]\n");
  CHECK(roses(rulebook).grades.back().number == 3);
}

TEST_CASE("an overlay changes the threshold of a grade and leaves the rest") {
  const Rulebook rulebook = laid_over(kRosesGrade + "2\ncomplexity = { at_least = 2 }\n");
  CHECK(roses(rulebook).grade(2)->complexity.at_least == 2);
  CHECK(roses(rulebook).grade(2)->size.size() == 2);
}

TEST_CASE("an overlay switches a grade off") {
  const Rulebook rulebook = laid_over(kRosesGrade + "2\noff = true\n" + kRoses2 +
                                      "off = [\"size\"]\nengagements = { off = [\"top\"] }\n");
  CHECK(roses(rulebook).grade(2) == nullptr);
}

TEST_CASE("an overlay adds a level") {
  const Rulebook rulebook = laid_over(
      "[[cells]]\nspecialty = \"moss\"\nlevel = 1\nprovenance = \"inferred\"\n"
      "mentoring = { clause = \"duty\" }\n");
  const auto& moss = rulebook.specialties[rulebook.specialties.find("moss")];
  CHECK(moss.versions.front().cell(1)->provenance == Provenance::inferred);
}

TEST_CASE("an overlay gives a level a part and a choice of its own") {
  const Rulebook rulebook = laid_over(
      "[[cells]]\nspecialty = \"moss\"\nlevel = 1\nprovenance = \"inferred\"\n"
      "mentoring = { clause = \"duty\" }\nchoices = { mentoring_scope = \"specialty\" }\n");
  const auto& moss = rulebook.specialties[rulebook.specialties.find("moss")];
  CHECK(moss.versions.front().cell(1)->choices.mentoring_scope == MentoringScope::specialty);
  CHECK(roses(rulebook).cell(2)->choices.mentoring_scope == MentoringScope::any);
}

TEST_CASE("an overlay adds a choice and leaves the others") {
  const Choices choices =
      roses(laid_over("[choices]\nmentoring_scope = \"specialty\"\n")).cell(2)->choices;
  CHECK(choices.mentoring_scope == MentoringScope::specialty);
  CHECK(choices.window_years == 5U);
}

TEST_CASE("an overlay switches a choice off") {
  const Choices choices =
      roses(laid_over("[choices]\noff = [\"window_years\"]\n")).cell(2)->choices;
  CHECK_FALSE(choices.window_years);
  CHECK(choices.count == CountBy::contributions);
}

TEST_CASE("an overlay switches a choice of a level off, for which that of the rulebook holds") {
  CHECK(roses(laid_over(kRoses2 + "choices = { off = true }\n"))
            .cell(2)
            ->choices.main_component_min == 1);
}

TEST_CASE("what isn't there can't be switched off, whatever it is") {
  CHECK(mistakes("[[kinds]]\nid = \"talk\"\noff = true\n") ==
        "ours:5:1: there is no talk to switch off\n");
  CHECK(mistakes(kRoses2 + "off = [\"window\"]\n") ==
        "ours:8:8: there is no window to switch off\n");
  CHECK(mistakes("[[cells]]\nspecialty = \"roses\"\nlevel = 2\nchoices.count = { off = true }\n") ==
        "ours:8:9: there is no count to switch off\n");
}

TEST_CASE("what is to be switched off is named in a list") {
  CHECK(mistakes(kRoses2 + "off = \"mentoring\"\n").starts_with("ours:8:7: "));
}

TEST_CASE("a rung can't stand before one that isn't there") {
  CHECK(mistakes(entry("roles", "guest") + "before = \"nobody\"\n") ==
        "ours:8:10: roles has no nobody\n");
}

TEST_CASE("a rulebook that extends none has its own label and days, one that does has no others") {
  const std::string unnamed = "format = 1\nid = \"ours\"\nextends = \"gardening\"\n";
  const std::vector<RulebookText> texts = {{"ours", unnamed, {{"gardening", gardening()}}}};
  CHECK(lines(compile(texts).problems).find("label") != std::string::npos);
}

TEST_CASE("a rulebook that extends none may include a fragment") {
  RulebookText text = including(entry("kinds", "talk"));
  text.toml = changed(gardening(), "[choices]", "include = [\"more\"]\n[choices]");
  CHECK(compiled({text}).catalogues.kinds.find("talk") != kNone);
}

TEST_CASE("a rulebook may include several fragments") {
  RulebookText text = including(entry("kinds", "talk"));
  text.toml = changed(text.toml, "[\"more\"]", "[\"more\", \"still\"]");
  text.library.push_back({"still", changed(changed(text.library[1].toml, "\"more\"", "\"still\""),
                                           "\"talk\"", "\"walk\"")});
  CHECK(ids_of(compiled({text}).catalogues.kinds) ==
        std::vector<std::string>{"fair", "tour", "talk", "walk"});
}

TEST_CASE("a fragment that the rulebook below includes as well is one part") {
  RulebookText text = including(entry("kinds", "talk"));
  text.library.push_back({"middle", changed(text.toml, "\"ours\"", "\"middle\"")});
  text.toml = changed(text.toml, "\"gardening\"", "\"middle\"");
  CHECK(parts_of(text) == std::vector<std::size_t>{2, 0, 1});
}

TEST_CASE("a fragment may name things otherwise than what includes it, whose names stay") {
  const Rulebook rulebook = compiled({including(entry("kinds", "fair"))});
  CHECK(rulebook.catalogues.kinds[0].label.en == "Fair");
  CHECK(rulebook.catalogues.kinds.size() == 2);
}

TEST_CASE("a fragment may bring a specialty of its own, and levels of one") {
  const Rulebook rulebook = compiled(
      {including("[[specialties]]\nid = \"ferns\"\nlabel = { ja = \"羊歯\", en = \"Ferns\" }\n"
                 "activities = [\"sowing\"]\n[[cells]]\nspecialty = \"moss\"\nlevel = 1\n"
                 "provenance = \"supplement\"\nmentoring = { clause = \"duty\" }\n")});
  const auto& moss = rulebook.specialties[rulebook.specialties.find("moss")];
  CHECK(rulebook.specialties.find("ferns") != kNone);
  CHECK(moss.versions.front().cell(1) != nullptr);
  CHECK(roses(rulebook).cell(1) == nullptr);
}

TEST_CASE("a rung of a fragment that could stand in several places is a mistake") {
  const std::vector<RulebookText> texts = {including(entry("roles", "guest"))};
  CHECK(lines(compile(texts).problems).starts_with("more:6:1: "));
}

TEST_CASE("a mistake that a fragment makes in every specialty is told once") {
  const std::vector<RulebookText> texts = {
      including("[[cells]]\nspecialty = \"*\"\nlevel = 1\nprovenance = \"supplement\"\n"
                "mentoring = { clause = \"nothing\" }\n")};
  CHECK(compile(texts).problems.size() == 1);
}

TEST_CASE("a key that a fragment can't have is a mistake of the fragment") {
  const std::vector<RulebookText> unknown = {including("[[cels]]\nspecialty = \"*\"\n")};
  CHECK(lines(compile(unknown).problems).starts_with("more:6:3: unknown key cels"));
  const std::vector<RulebookText> no_list = {including("flags = \"steep\"\n")};
  CHECK(lines(compile(no_list).problems).find("more:6:9: flags has to be") != std::string::npos);
}
