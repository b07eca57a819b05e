#include "report/words.h"

#include "catch.h"
#include "report/book.h"
#include "report/review.h"
#include "rules/named_quantity.h"
#include "unit/rules/compile_help.h"

using namespace tassei;
using namespace tassei::test;
using rules::PartKind;

namespace {

const std::string kHelper =
    "[[roles]]\nid = \"helper\"\nlabel = { ja = \"手伝い\", en = \"Helper\" }\n";
const std::string kKeeper =
    "[[roles]]\nid = \"keeper\"\nlabel = { ja = \"庭師\", en = \"Keeper\" }\n";
const std::string kOwner = "[[roles]]\nid = \"owner\"\nlabel = { ja = \"園主\", en = \"Owner\" }\n";
const std::string kDepth =
    "[[depths]]\nid = \"alone\"\nlabel = { ja = \"一人で\", en = \"Alone\" }\n";
const std::string kDeeper =
    "[[depths]]\nid = \"leading\"\nlabel = { ja = \"指導\", en = \"Leading\" }\n";

/// What a part of the gardening rulebook's level 2 asks for.
std::vector<rules::Quantity> asked(const rules::Rulebook& rulebook, PartKind part) {
  const rules::Projects none(rulebook);
  const rules::Verdict verdict =
      rules::Evaluator(rulebook, none)
          .explain(rules::Facts(rulebook), rulebook.specialties.find("roses"), 2, Date::first());
  std::vector<rules::Quantity> all;
  for (const rules::Criterion& criterion : verdict.criteria) {
    if (criterion.part != part) continue;
    for (const rules::Count& each : criterion.counts) all.push_back(each.needed);
  }
  return all;
}

/// `requirement()` of each, one a line.
std::string required(const rules::Rulebook& rulebook, PartKind part,
                     Language language = Language::english, bool listed = true) {
  std::string lines;
  for (const rules::Quantity& each : asked(rulebook, part)) {
    lines += text(report::requirement(rulebook, each, listed), language) + "\n";
  }
  return lines;
}

rules::Rulebook gardens(std::string toml = gardening()) {
  return compiled({{"a", std::move(toml)}});
}

std::string missing(const rules::Rulebook& rulebook, const rules::Quantity& quantity) {
  return text(report::needed(rulebook, quantity), Language::english);
}

/// The forest's ladder goes on above the garden's.
rules::Rulebook with_higher_ladder() {
  return compiled(
      {{"garden", gardening()}, {"forest", changed(forestry(), kKeeper, kKeeper + kOwner)}});
}

bool has(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("a role is asked for or above where its own rulebook has a higher one") {
  CHECK(
      has(required(gardens(changed(gardening(), kKeeper, kKeeper + kOwner)), PartKind::engagements),
          "(role Keeper or above;"));
}

TEST_CASE("the highest role is asked for alone, whatever other rulebooks have above it") {
  const rules::Rulebook rulebook = with_higher_ladder();
  CHECK(has(required(rulebook, PartKind::engagements), "(role Keeper;"));
  CHECK(has(missing(rulebook, asked(rulebook, PartKind::engagements).front()), "(as Keeper,"));
}

TEST_CASE("the lowest role of its own rulebook narrows nothing that is missing") {
  const rules::Rulebook rulebook =
      compiled({{"garden", changed(gardening(), "role = \"keeper\"", "role = \"helper\"")},
                {"forest", changed(forestry(), kHelper, kOwner + kHelper)}});
  CHECK_FALSE(has(missing(rulebook, asked(rulebook, PartKind::engagements).front()), "Helper"));
}

TEST_CASE("a quantity out of ids has the ladder of all rulebooks") {
  const rules::Rulebook rulebook = with_higher_ladder();
  const rules::NamedQuantity named =
      rules::named(rulebook.catalogues, asked(rulebook, PartKind::engagements).front());
  CHECK(has(missing(rulebook, *rules::placed(rulebook.catalogues, named)), "as Keeper or above"));
}

TEST_CASE("a depth is asked for or deeper where there is a deeper one") {
  CHECK(has(required(gardens(changed(gardening(), kDepth, kDepth + kDeeper)), PartKind::expertise),
            "at the depth \"Alone\" or deeper"));
  CHECK(has(required(gardens(), PartKind::expertise, Language::japanese),
            "深さ「一人で」の専門領域"));
}

TEST_CASE("engagements of the top grade are some of the others") {
  CHECK(has(required(gardens(), PartKind::engagements), "\nof these, engagements of grade 2"));
}

TEST_CASE("what is missing at the top grade is not some of the rest") {
  const rules::Rulebook rulebook = gardens();
  const rules::Projects none(rulebook);
  const auto verdict =
      rules::Evaluator(rulebook, none).explain(rules::Facts(rulebook), 0, 2, Date::first());
  CHECK_FALSE(verdict.criteria.front().missing.back().of_former);
}

TEST_CASE("everything is counted in its own unit") {
  const rules::Rulebook rulebook = gardens();
  const auto in_japanese = [&](PartKind part) {
    return required(rulebook, part, Language::japanese);
  };
  CHECK(has(in_japanese(PartKind::engagements), ": 3件以上\nうち"));
  CHECK(has(in_japanese(PartKind::complexity), ": 1項目以上\n"));
  CHECK(has(in_japanese(PartKind::expertise), ": 1領域以上\n"));
  CHECK(has(in_japanese(PartKind::mentoring), ": 1件以上\n"));
}

TEST_CASE("where every entry of a list is needed all of them are") {
  CHECK(required(gardens(), PartKind::handing_on) ==
        "ways of handing on technology (Fair, Tour): all of them\n");
}

TEST_CASE("where some of a list will do it is told as alternatives") {
  const rules::Rulebook rulebook = gardens();
  CHECK(required(rulebook, PartKind::complexity) ==
        "complexity conditions of one project (any of: Steep, Wet): 1 or more\n");
  CHECK(has(required(rulebook, PartKind::further_engagement),
            "outcome any of carried out successfully, carried out; activity Pruning"));
}

TEST_CASE("an examination by which the level would be inferred is marked beside its name") {
  const rules::Rulebook rulebook =
      gardens(changed(gardening(), "exam = \"OLD\", provenance = \"supplement\"",
                      "exam = \"OLD\", provenance = \"inferred\""));
  CHECK(required(rulebook, PartKind::exam) ==
        "passing one of these examinations: Green examination, Old examination (inferred)\n");
  CHECK(has(required(rulebook, PartKind::exam, Language::japanese), "旧試験(推定)"));
}

TEST_CASE("an examination out of ids is inferred where the catalogue says so of an equal") {
  const rules::Rulebook rulebook =
      gardens(changed(gardening(), "exam = \"OLD\", provenance = \"supplement\"",
                      "exam = \"OLD\", provenance = \"inferred\""));
  const rules::NamedQuantity named =
      rules::named(rulebook.catalogues, asked(rulebook, PartKind::exam).front());
  CHECK(has(missing(rulebook, *rules::placed(rulebook.catalogues, named)),
            "Green examination, Old examination (inferred)"));
}
