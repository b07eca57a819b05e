#include "report/rulebook_page.h"

#include <sstream>

#include "catch.h"
#include "report/words.h"
#include "table/writers.h"
#include "unit/rules/compile_help.h"

using namespace tassei;
using namespace tassei::test;

namespace {

using Texts = std::vector<rules::RulebookText>;

report::BookExtract all_of(const rules::Rulebook& rulebook) {
  report::BookExtract extract;
  for (std::size_t i = 0; i < rulebook.specialties.size(); ++i) {
    extract.specialties.push_back(static_cast<rules::Id>(i));
  }
  return extract;
}

std::string page(const rules::Rulebook& rulebook, report::BookExtract extract) {
  std::ostringstream out;
  table::write_text(report::rulebook_page(rulebook, std::move(extract), Language::english).page(),
                    {}, out);
  return out.str();
}

std::string page(const Texts& texts) {
  const rules::Rulebook rulebook = compiled(texts);
  return page(rulebook, all_of(rulebook));
}

std::string html(const Texts& texts) {
  const rules::Rulebook rulebook = compiled(texts);
  return report::rulebook_html(rulebook, all_of(rulebook), Language::english);
}

std::string json(const std::string& toml) {
  const rules::Rulebook rulebook = compiled({{"x", toml}});
  std::ostringstream out;
  table::write_json(report::rulebook_page(rulebook, all_of(rulebook), Language::english).tree(),
                    out);
  return out.str();
}

bool says(const std::string& page, const std::string& words) {
  return page.find(words) != std::string::npos;
}

/// Level 2 as nobody says it.
std::string inferred(const std::string& more = "") {
  return changed(gardening(), "provenance = \"supplement\"\n\n[cells",
                 "provenance = \"inferred\"\n" + more + "\n[cells");
}

std::string noted() {
  const std::string note = "note = { ja = \"甲\", en = \"As we read it.\" }\n";
  return changed(changed(gardening(), "level = 2\nprov", "level = 2\n" + note + "prov"),
                 "grade = 1\nprov", "grade = 1\n" + note + "prov");
}

/// Engagements alone.
const std::string kPlain =
    "\n[[cells]]\nspecialty = \"roses\"\nlevel = 1\nprovenance = \"standard\"\n"
    "engagements = { clause = \"duty\", at_least = 1 }\n";

const std::string kFragment =
    "format = 1\nid = \"seasons\"\nfragment = true\nlabel = { ja = \"季節\", en = \"Seasons\" }\n"
    "source = { ja = \"暦\", en = \"The almanac\" }\n";

rules::RulebookText overlay(const std::string& more = "") {
  const std::string own =
      "format = 1\nid = \"ours\"\nlabel = { ja = \"自社\", en = \"Ours\" }\n"
      "extends = \"gardening\"\ninclude = [\"seasons\"]\n";
  return {"ours", own + more, {{"gardening", gardening()}, {"seasons", kFragment}}};
}

}  // namespace

TEST_CASE("a level that nobody defines cites no text") {
  const std::string found = page({{"x", inferred()}});
  CHECK(says(found, "Roses, level 2 (inferred)\nThe standard does not define this level"));
  CHECK(!says(page({{"x", gardening()}}), "does not define"));
}

TEST_CASE("a level that is inferred from another one's text says from which") {
  CHECK(says(page({{"x", inferred("source_level = 3\n")}}),
             "Duty (inferred from the text of level 3)"));
}

TEST_CASE("an examination that nobody names says so at its part") {
  const std::string found =
      page({{"x", changed(gardening(), "any_of = [\"GREEN\"]",
                          "any_of = [\"GREEN\"]\nprovenance = \"inferred\"")}});
  CHECK(
      says(found, "Duty (inferred; the standard has no such text)\n  - Instead of all the above"));
}

TEST_CASE("a row has the provenance of its part") {
  const std::string found = json(changed(gardening(), "any_of = [\"GREEN\"]",
                                         "any_of = [\"GREEN\"]\nprovenance = \"inferred\""));
  CHECK(says(found, "\"provenance\":\"inferred\",\"criterion\":\"exam\""));
  CHECK(says(found, "\"provenance\":\"supplement\",\"criterion\":\"mentoring\""));
}

TEST_CASE("what is inferred cites from where, or nothing, but never a text") {
  const rules::Rulebook rulebook = compiled({{"x", inferred()}});
  const rules::Rules& version = rulebook.specialties[0].versions.front();
  const auto cited = [&](const rules::Clause& clause) {
    return text(report::clause_name(rulebook, 0, clause), Language::english);
  };
  CHECK(cited(version.grades[0].clause) == "Roses level 1: Duty");
  CHECK(cited(version.grades[1].clause) == "inferred from Roses level 3: Duty");
  CHECK(cited(version.cells[0].clause(rules::PartKind::mentoring)) ==
        "inferred; the standard has no such text");
}

TEST_CASE("how a text was read stands below its level and its grade") {
  const std::string found = page({{"x", noted()}});
  CHECK(says(found, "Reading\n  - As we read it.\nHow it is counted"));
  CHECK(says(found, "      Reading: As we read it.\n- Grade 2"));
}

TEST_CASE("how a text was read is in JSON, with the grades that are asked for") {
  const std::string found = json(noted());
  CHECK(says(found,
             "\"criterion\":\"mentoring\",\"needs\":\"mentoring of a junior: 1 or more\","
             "\"clause\":\"duty\",\"clause_level\":2,\"note\":\"As we read it.\",\"grades\":[]"));
  CHECK(says(found, "\"clause\":\"duty\",\"clause_level\":1,\"note\":\"As we read it.\"}"));
}

TEST_CASE("a level that asks for no complexity and no size says so") {
  CHECK(says(page({{"x", gardening() + kPlain}}), "  - Complexity: any\n"));
  CHECK(says(page({{"x", gardening() + kPlain}}), "  - Size: any\n"));
}

TEST_CASE("a level that leaves complexity and size to the grade shows what that asks for") {
  const std::string graded = changed(kPlain, "at_least = 1", "at_least = 1, grade = 1");
  CHECK(says(page({{"x", gardening() + graded}}),
             "  - Complexity, as grade 1 asks for it\n"
             "      complexity conditions of one project (any of: Steep, Wet): 1 or more\n"));
}

TEST_CASE("grades cite where they come from and say what their number means") {
  const std::string found = page({{"x", gardening()}});
  CHECK(says(found, "Grade N stands for the complexity and size of level N.\n- Grade 1"));
  CHECK(says(found, "- Grade 1 (stated by the standard) [Roses level 1: Duty]\n"));
  CHECK(says(found, "- Grade 2 (inferred) [inferred from Roses level 3: Duty]\n"));
}

TEST_CASE("a size says the numbers that reach it") {
  CHECK(says(page({{"x", gardening()}}),
             "\"Garden\" or larger: Beds: 1 beds or more; or Area: more than 0 m²\n"));
}

TEST_CASE("ranges are said in words, and that the highest counts") {
  const std::string found = page({{"x", gardening()}});
  CHECK(says(found, "Beds: 1–2 beds; or Area: more than 0 m² and less than 100 m²"));
  CHECK(says(found, "the largest counts"));
}

TEST_CASE("thousands are grouped") {
  const std::string large = changed(changed(gardening(), "below = 100 }", "below = 20000 }"),
                                    "from = 100 }", "from = 20000 }");
  CHECK(says(page({{"x", large}}), "less than 20,000 m²"));
}

TEST_CASE("the sources of all parts are named") {
  const std::string found = page({overlay()});
  CHECK(says(found,
             "Source: The gardener's guide\nOverlay of Gardening (gardening)\n"
             "With Seasons (seasons). Source: The almanac\n"));
}

TEST_CASE("an overlay with a source of its own names that of its base too") {
  CHECK(says(page({overlay("source = { ja = \"甲\", en = \"Ourselves\" }\n")}),
             "Overlay of Gardening (gardening). Source: The gardener's guide\n"));
}

TEST_CASE("the last day of a rulebook is shown, with its first where it has one") {
  const std::string ends = changed(gardening(), "[choices]", "valid_until = 2030-03-31\n[choices]");
  CHECK(says(page({{"x", ends}}), "(valid until 2030-03-31)\n"));
  CHECK(says(html({version("2026-04-01", ends)}), "(valid from 2026-04-01 until 2030-03-31)"));
}

TEST_CASE("of several rulebooks each specialty says whose it is") {
  const Texts both = {{"g", gardening()},
                      {"f", changed(forestry(), "en = \"Gardening\"", "en = \"Forestry\"")}};
  CHECK(says(page(both), "Forestry: Roses, level 2"));
  CHECK(says(html(both), "<h2>Gardening: Roses</h2>"));
}

TEST_CASE("the page begins with its levels by specialty") {
  CHECK(says(page({{"x", inferred() + kPlain}}), "Contents\nRoses: Level 1, Level 2 (inferred)\n"));
}

TEST_CASE("one level of one specialty is shown with the grades that it asks for, and no more") {
  const rules::Rulebook rulebook =
      compiled({{"x", gardening() + changed(kPlain, "at_least = 1", "at_least = 1, grade = 1")}});
  const std::string found = page(rulebook, {{0}, 1, false});
  CHECK(says(found, "- Grade 1"));
  CHECK(!says(found, "Roses, level 2"));
  CHECK(!says(found, "- Grade 2"));
  CHECK(!says(found, "Complexity conditions"));
}
