#include "rules/assurance.h"

#include "unit/rules/compile_help.h"

using namespace tassei;
using namespace tassei::rules;
using namespace tassei::test;

namespace {

/// A rulebook without doubts.
const std::string& kites() {
  static const std::string toml = content_of(source_path("tests/errors/doubts.files/kites.toml"));
  return toml;
}

/// What is found: its kind and what it is about, one a line.
std::string doubts_of(const RulebookText& text) {
  static const char* kNames[] = {"unreachable", "easier",  "option", "flags",
                                 "grade",       "all top", "unused", "unasked"};
  std::string all;
  for (const Finding& each : doubts(text, compiled({text}))) {
    all += std::to_string(each.where.line) + ": " + kNames[static_cast<int>(each.doubt)];
    if (each.doubt == Doubt::part_easier) all += " " + std::string(part_id(each.part));
    for (const std::string& word : {each.table, each.what}) all += word.empty() ? "" : " " + word;
    for (const int number : {each.level, each.higher, each.grade}) {
      if (number != 0) all += " " + std::to_string(number);
    }
    all += "\n";
  }
  return all;
}

/// Of the kites with that laid over them.
std::string doubts_over(const std::string& own) {
  const std::string head =
      "format = 1\nid = \"ours\"\nlabel = { ja = \"当社\", en = \"Ours\" }\nextends = \"kites\"\n";
  return doubts_of({"ours", head + own, {{"kites", kites()}}});
}

std::string entry(const std::string& table, const std::string& id) {
  return "[[" + table + "]]\nid = \"" + id + "\"\nlabel = { ja = \"他\", en = \"Other\" }\n";
}

std::string level(int number, const std::string& parts) {
  return "[[cells]]\nspecialty = \"stunts\"\nlevel = " + std::to_string(number) +
         "\nprovenance = \"standard\"\n" + parts;
}

/// Where grade 2 asks for that size.
std::string doubts_of_size(const std::string& size) {
  return doubts_over("[[grades]]\nspecialty = \"stunts\"\ngrade = 2\nsize = [" + size +
                     "]\n[[cells]]\nspecialty = \"stunts\"\nlevel = 2\noff = [\"size\"]\n");
}

const std::string kWithoutExam =
    "[[cells]]\nspecialty = \"stunts\"\nlevel = 2\noff = [\"exam\"]\n"
    "[[exams]]\nid = \"WIND\"\noff = true\n";
const std::string kGrade3 =
    "[[grades]]\nspecialty = \"stunts\"\ngrade = 3\nprovenance = \"standard\"\n"
    "clause = \"work\"\ncomplexity = { at_least = 2 }\n"
    "size = [{ scale = \"span\", category = \"wide\" }]\n";
const std::string kWide = "{ scale = \"span\", category = \"wide\" }";
const std::string kWideWithTwo = "{ scale = \"span\", category = \"wide\", flags = 2 }";
const std::string kNarrowWithTwo = "{ scale = \"span\", category = \"narrow\", flags = 2 }";
const std::string kEngagements = "engagements = { clause = \"work\", at_least = 2, grade = 2 }\n";
const std::string kTop =
    "engagements = { clause = \"work\", at_least = 2, grade = 1, top = { at_least = 1, grade = 2 } "
    "}\n";
const std::string kExpertise =
    "expertise = { clause = \"work\", any_of = [\"knots\"], depth = \"alone\" }\n";
const std::string kGuiding =
    "expertise = { clause = \"work\", any_of = [\"knots\"], depth = \"guiding\" }\n";
const std::string kHandingOn = "handing-on = { clause = \"work\", at_least = 1 }\n";
/// What level 2 asks for beside engagements.
const std::string kBeside = kExpertise + kHandingOn;
const std::string kTwoAreas =
    "[[specialties]]\nid = \"stunts\"\nadd = { areas = [\"tails\"] }\n[[cells]]\nspecialty = "
    "\"stunts\"\nlevel = 2\nexpertise = { at_least = 2, any_of = [\"knots\", \"tails\"] }\n";

}  // namespace

TEST_CASE("a rulebook in which everything has its use has no doubts") {
  CHECK(doubts_of({"kites", kites(), {}}) == "");
}

TEST_CASE("an entry that nothing uses is found in each catalogue") {
  for (const std::string table :
       {"flags", "activities", "components", "areas", "kinds", "exams", "clauses", "scales"}) {
    std::string own = entry(table, "idle");
    // Handing on counts all kinds unless it names some; a grade all flags of its specialty.
    if (table == "kinds")
      own +=
          "[[cells]]\nspecialty = \"stunts\"\nlevel = 2\n"
          "handing-on = { of = [\"show\"] }\n";
    if (table == "scales")
      own +=
          "[[scales.categories]]\nid = \"one\"\n"
          "label = { ja = \"一\", en = \"One\" }\n";
    CHECK(doubts_over(own) == "5: unused " + table + " idle\n");
  }
}

TEST_CASE("a measure that no range names is of no use") {
  CHECK(doubts_over(entry("measures", "tails") + "unit = { ja = \"本\", en = \"tails\" }\n") ==
        "5: unused measures tails\n");
}

TEST_CASE("a measure of a scale that nothing asks for is of no use, nor is the scale") {
  const std::string own = entry("measures", "tails") + "unit = { ja = \"本\", en = \"tails\" }\n" +
                          entry("scales", "length") + entry("scales.categories", "long") +
                          "measures.tails = { from = 1 }\n";
  CHECK(doubts_over(own) == "5: unused measures tails\n9: unused scales length\n");
}

TEST_CASE("roles and depths are of use whether they are asked for or not") {
  CHECK(doubts_over(entry("roles", "guest") + entry("depths", "guiding")) == "");
}

TEST_CASE("a component of a specialty is of use") {
  CHECK(doubts_over(entry("components", "frame") +
                    "[[specialties]]\nid = \"stunts\"\ncomponents = [\"frame\"]\n") == "");
}

TEST_CASE("a level that asks for as much as a higher one is out of reach") {
  CHECK(doubts_over(kWithoutExam + level(3, kEngagements + kBeside)) == "");
  CHECK(doubts_over(kWithoutExam + level(3, kHandingOn)) == "5: unreachable 2 3\n");
}

TEST_CASE("a level is compared with every higher one") {
  CHECK(doubts_over(kWithoutExam +
                    level(3, "engagements = { clause = \"work\", at_least = 3, grade = 1 }\n") +
                    level(4, "engagements = { clause = \"work\", at_least = 1, grade = 2 }\n")) ==
        "5: unreachable 2 4\n");
}

TEST_CASE("a level that an examination gives is in reach") {
  CHECK(doubts_over(level(3, kTop + kBeside)) == "");
}

TEST_CASE("a level whose examination is only shown is out of reach") {
  CHECK(doubts_over("[choices]\nexam_policy = \"shown\"\n" + level(3, kHandingOn)) ==
        "66: unreachable 2 3\n");
}

TEST_CASE("engagements of a grade that every project has are of no higher quality") {
  const std::string found = doubts_over(
      "[[grades]]\nspecialty = \"stunts\"\ngrade = 1\noff = [\"size\", \"complexity\"]\n" +
      level(3, "engagements = { clause = \"work\", at_least = 1, grade = 1 }\n") +
      level(4, "engagements = { clause = \"work\", at_least = 2 }\n"));
  CHECK(found.find("easier engagements 3 4") == std::string::npos);
}

TEST_CASE("fewer engagements than a lower level asks for are doubtful") {
  CHECK(doubts_over(level(3, "engagements = { clause = \"work\", at_least = 1, grade = 2 }\n" +
                                 kBeside)) == "5: easier engagements 2 3\n");
}

TEST_CASE("fewer areas at one depth than a lower level asks for are doubtful") {
  CHECK(doubts_over(entry("areas", "tails") + kTwoAreas + level(3, kEngagements + kBeside)) ==
        "15: easier expertise 2 3\n");
}

TEST_CASE("fewer areas at a greater depth need not be less") {
  CHECK(doubts_over(entry("areas", "tails") + entry("depths", "guiding") + kTwoAreas +
                    level(3, kEngagements + kGuiding + kHandingOn)) == "");
}

TEST_CASE("fewer kinds of handing on than a lower level asks for are doubtful") {
  CHECK(
      doubts_over(entry("kinds", "book") +
                  "[[cells]]\nspecialty = \"stunts\"\nlevel = 2\nhanding-on = { at_least = 2 }\n" +
                  level(3, kEngagements + kBeside)) == "12: easier handing-on 2 3\n");
}

TEST_CASE("a part that a lower level has and a higher one hasn't is doubtful") {
  CHECK(doubts_over(level(3, kEngagements + kHandingOn)) == "5: easier expertise 2 3\n");
}

TEST_CASE("a size that another one takes in makes no difference") {
  CHECK(doubts_of_size(kWide) == "");
  CHECK(doubts_of_size(kWide + ", " + kNarrowWithTwo) == "");
  CHECK(doubts_of_size(kWideWithTwo + ", " + kNarrowWithTwo) == "5: option wide 2\n");
  CHECK(doubts_of_size(kWideWithTwo + ", " + kWide) == "5: option wide 2\n");
}

TEST_CASE("a size of another scale takes nothing in") {
  const std::string length = entry("scales", "length") + entry("scales.categories", "short") +
                             "level = 1\n[[grades]]\nspecialty = \"stunts\"\ngrade = 2\nsize = [" +
                             kWide +
                             ", { scale = \"length\", category = \"short\" }]\n"
                             "[[cells]]\nspecialty = \"stunts\"\nlevel = 2\noff = [\"size\"]\n";
  CHECK(doubts_over(length) == "");
}

TEST_CASE("as many flags beside a size as complexity asks for make no difference") {
  CHECK(doubts_of_size("{ scale = \"span\", category = \"wide\", flags = 1 }") ==
        "5: flags wide 2\n");
  CHECK(doubts_of_size(kWideWithTwo) == "");
}

TEST_CASE("a grade above those that levels ask for makes no difference where one of these holds") {
  const auto asked = [](const std::string& grade) {
    return doubts_over(
        kGrade3 + level(3, "engagements = { clause = \"work\", at_least = 2, grade = " + grade +
                               " }\n" + kBeside));
  };
  CHECK(asked("3") == "");
  CHECK(asked("2") == "5: grade 3\n");
}

TEST_CASE("a grade below all that levels ask for makes no difference") {
  CHECK(doubts_over("[[cells]]\nspecialty = \"stunts\"\nlevel = 2\n"
                    "engagements = { grade = 2, off = [\"top\"] }\n") == "50: grade 1\n");
}

TEST_CASE("a grade that only a further engagement asks for is of use") {
  const std::string further = "further-engagement = { clause = \"work\", grade = 3 }\n";
  CHECK(doubts_over(kGrade3 + level(3, kEngagements + further + kBeside)) == "");
}

TEST_CASE("where all engagements have to be of the top grade the other one makes no difference") {
  const auto level_3 = [](const std::string& least) {
    return doubts_over(
        level(3, changed(kTop, "top = { at_least = 1", "top = { at_least = " + least) + kBeside));
  };
  CHECK(level_3("1") == "");
  CHECK(level_3("2") == "5: all top 3\n");
}

TEST_CASE("an area that a specialty has and no level asks for is doubtful") {
  CHECK(doubts_over(entry("areas", "tails") +
                    "[[specialties]]\nid = \"stunts\"\nadd = { areas = [\"tails\"] }\n") ==
        "8: unasked tails\n");
}

TEST_CASE("nothing is doubtful in that a rulebook ends") {
  CHECK(doubts_over("valid_until = 2025-03-31\n") == "");
}

TEST_CASE("doubts are in the order of their places, each in the file that has it") {
  const RulebookText text = {
      "ours",
      "format = 1\nid = \"ours\"\nlabel = { ja = \"当社\", en = \"Ours\" }\nextends = \"more\"\n" +
          entry("exams", "LATE"),
      {{"more",
        "format = 1\nid = \"more\"\nlabel = { ja = \"他社\", en = \"More\" }\nextends = "
        "\"kites\"\n" +
            entry("flags", "early")},
       {"kites", kites()}}};
  const std::vector<Finding> found = doubts(text, compiled({text}));
  REQUIRE(found.size() == 2);
  CHECK(found[0].where.file == "ours");
  CHECK(found[1].where.file == "more");
}
