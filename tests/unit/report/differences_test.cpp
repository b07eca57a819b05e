#include "report/differences.h"
#include "catch.h"
#include "unit/rules/compile_help.h"

using namespace tassei;
using namespace tassei::test;

namespace {

using Texts = std::vector<rules::RulebookText>;

/// `place: what: before -> after` of each, one a line.
std::string diff(const Texts& before, const Texts& after) {
  std::string lines;
  for (const report::Difference& each : report::differences(compiled(before), compiled(after))) {
    lines += each.place + ": " + each.what + ": " + (each.before ? each.before->en : "-") + " -> " +
             (each.after ? each.after->en : "-") + "\n";
  }
  return lines;
}

std::string diff(const std::string& before, const std::string& after) {
  return diff(Texts{{"before", before}}, Texts{{"after", after}});
}

/// What changes where a piece of the gardening rulebook is another one.
std::string change(std::string_view old, std::string_view by) {
  return diff(gardening(), changed(gardening(), old, by));
}

std::string without_mentoring() {
  return changed(gardening(), "[cells.mentoring]\nclause = \"duty\"\n", "");
}

const std::string kOtherClause =
    "[[clauses]]\nid = \"grace\"\nlabel = { ja = \"趣\", en = \"Grace\" }\n";

}  // namespace

TEST_CASE("a rulebook differs in nothing from itself") {
  CHECK(diff(gardening(), gardening()) == "");
}

TEST_CASE("another number of a part is said before and after") {
  CHECK(change("at_least = 2\n\n[cells.mentoring]", "at_least = 1\n\n[cells.mentoring]") ==
        "roses level 2: handing-on: ways of handing on technology: all of them -> "
        "ways of handing on technology: 1 or more\n");
}

TEST_CASE("a part that is gone has nothing after, one that is new nothing before") {
  const std::string mentoring = "mentoring of a junior: 1 or more";
  CHECK(diff(gardening(), without_mentoring()) ==
        "roses level 2: mentoring: " + mentoring + " -> -\n");
  CHECK(diff(without_mentoring(), gardening()).find("mentoring: - -> " + mentoring) !=
        std::string::npos);
}

TEST_CASE("the same in another order is no difference") {
  CHECK(change("activities = [\"sowing\", \"pruning\"]",
               "activities = [\"pruning\", \"sowing\"]") == "");
}

TEST_CASE("roles in another order are") {
  const std::string helper =
      "[[roles]]\nid = \"helper\"\nlabel = { ja = \"手伝い\", en = \"Helper\" }\n";
  const std::string other =
      changed(changed(gardening(), helper, ""), "[[depths]]", helper + "[[depths]]");
  CHECK(diff(gardening(), other) == "roles: order: helper, keeper -> keeper, helper\n");
}

TEST_CASE("a new name of the rulebook itself is a difference") {
  CHECK(change("en = \"Gardening\"", "en = \"Parks\"") == "gardening: label: Gardening -> Parks\n");
}

TEST_CASE("a clause of a grade is compared") {
  const std::string before = changed(gardening(), "[[clauses]]", kOtherClause + "[[clauses]]");
  const std::string after = changed(before, "provenance = \"standard\"\nclause = \"duty\"",
                                    "provenance = \"standard\"\nclause = \"grace\"");
  CHECK(diff(before, after) ==
        "roses grade 1: clause: Roses level 1: Duty -> Roses level 1: Grace\n");
}

TEST_CASE("the provenance of a level by an examination is compared") {
  CHECK(change("any_of = [\"GREEN\"]", "any_of = [\"GREEN\"]\nprovenance = \"inferred\"") ==
        "roses level 2: GREEN: stated by another published text of the standard -> inferred\n"
        "roses level 2: OLD: stated by another published text of the standard -> inferred\n");
}

TEST_CASE("a choice that is another one in every level is said once") {
  const std::string more = gardening() +
                           "[[cells]]\nspecialty = \"roses\"\nlevel = 3\nprovenance = "
                           "\"inferred\"\nmentoring = { clause = \"duty\" }\n";
  CHECK(diff(more, changed(more, "window_years = 5", "window_years = 6")) ==
        "choices: window_years: A contribution counts for 5 years after its end. -> "
        "A contribution counts for 6 years after its end.\n");
  CHECK(diff(more,
             changed(more, "main_component_min = 2", "main_component_min = 2\nwindow_years = 6"))
            .substr(0, 28) == "roses level 2: window_years:");
}

TEST_CASE("a window that begins on a day is not said of every level") {
  const std::string none = changed(gardening(), "window_years = 5\n", "");
  const std::string found = diff({{"g", none}}, {{"g", none}, version("2026-04-01")});
  CHECK(found ==
        "roses level 2 from 2026-04-01: window_years: - -> "
        "A contribution counts for 5 years after its end.\n");
}

TEST_CASE("a specialty that is gone is named, and its levels") {
  const std::string before = gardening() +
                             "[[cells]]\nspecialty = \"moss\"\nlevel = 1\nprovenance = "
                             "\"inferred\"\nmentoring = { clause = \"duty\" }\n";
  std::string after = gardening();
  after.erase(after.find("[[specialties]]\nid = \"moss\""),
              after.find("[[grades]]") - after.find("[[specialties]]\nid = \"moss\""));
  CHECK(diff(before, after) ==
        "moss: specialty: Moss -> -\n"
        "moss level 1: level: its definition (inferred) -> -\n"
        "moss level 1: mentoring: mentoring of a junior: 1 or more -> -\n");
}

TEST_CASE("where one has several versions the places name the day") {
  CHECK(diff({{"g", gardening()}}, {{"g", gardening()}, version("2026-04-01", without_mentoring())})
            .find("roses level 2 from 2026-04-01: mentoring: ") != std::string::npos);
}

TEST_CASE("a version that says the same as the one before is no difference") {
  CHECK(diff({{"g", gardening()}}, {{"g", gardening()}, version("2026-04-01")}) == "");
}

TEST_CASE("a rulebook that held only from a day on has nothing before it") {
  const std::string found =
      diff({version("2020-04-01")}, {{"g", gardening()}, version("2026-04-01")});
  CHECK(found.find("roses level 2: level: - -> its definition (stated by") != std::string::npos);
  CHECK(found.find("from 20") == std::string::npos);
}

TEST_CASE("of two single ones only their days are said to differ, not what begins with them") {
  CHECK(diff({version("2020-04-01")}, {version("2026-04-01")}) ==
        "gardening: valid_from: 2020-04-01 -> 2026-04-01\n");
}

TEST_CASE("of two single ones the end of one is said once, not as levels that are gone") {
  const std::string ends = changed(gardening(), "[choices]", "valid_until = 2030-03-31\n[choices]");
  CHECK(diff(gardening(), ends) == "gardening: valid_until: - -> 2030-03-31\n");
}

TEST_CASE("another first day of one among several rulebooks is a difference") {
  CHECK(diff({{"f", forestry()}, version("2020-04-01")},
             {{"f", forestry()}, version("2026-04-01")}) ==
        "gardening: valid_from: 2020-04-01 -> 2026-04-01\n");
}

TEST_CASE("an overlay is compared with what it extends, whatever it is called") {
  const std::string own =
      "format = 1\nid = \"ours\"\nlabel = { ja = \"自社\", en = \"Ours\" }\nextends = "
      "\"gardening\"\nvalid_until = 2030-03-31\n";
  const rules::RulebookText ours = {"ours", own, {{"gardening", gardening()}}};
  CHECK(diff({{"f", forestry()}, {"g", gardening()}}, {{"f", forestry()}, ours}) ==
        "ours: valid_until: - -> 2030-03-31\n");
}

TEST_CASE("a choice of a part that is new is said where it isn't the usual one") {
  const std::string scope = "main_component_min = 2\nmentoring_scope = \"specialty\"";
  const std::string found =
      diff(without_mentoring(), changed(gardening(), "main_component_min = 2", scope));
  CHECK(found.find("choices: mentoring_scope: - -> Mentoring needs") != std::string::npos);
}

TEST_CASE("names of the standard's items and of scales are compared") {
  CHECK(change("en = \"Duty\"", "en = \"Task\"") == "clauses: duty: Duty -> Task\n");
  CHECK(change("en = \"Plot\"", "en = \"Ground\"") == "scales: plot: Plot -> Ground\n");
}

TEST_CASE("an item of the standard that is new is a difference") {
  CHECK(change("[[roles]]", kOtherClause + "[[roles]]") == "clauses: grace: - -> Grace\n");
}

TEST_CASE("components in another order are a difference, as the first of two is shown") {
  const std::string hedge =
      "[[components]]\nid = \"hedge\"\nlabel = { ja = \"生垣\", en = \"Hedge\" }\n";
  CHECK(diff(changed(gardening(), "[[components]]", hedge + "[[components]]"),
             changed(gardening(), "[[areas]]", hedge + "[[areas]]")) ==
        "components: order: hedge, shrub -> shrub, hedge\n");
}

TEST_CASE("a rung that is new says where it stands") {
  const std::string boss = "[[roles]]\nid = \"boss\"\nlabel = { ja = \"親方\", en = \"Boss\" }\n";
  CHECK(change("[[depths]]", boss + "[[depths]]") ==
        "roles: boss: - -> Boss (next above \"Keeper\")\n");
  CHECK(change("[[roles]]", boss + "[[roles]]") == "roles: boss: - -> Boss (the lowest)\n");
}

TEST_CASE("an examination that is new says its own provenance") {
  const std::string exam = "\n[cells.exam]\nclause = \"duty\"\nany_of = [\"GREEN\"]\n";
  const std::string inferred = changed(gardening(), exam, exam + "provenance = \"inferred\"\n");
  CHECK(
      diff(changed(gardening(), exam, ""), inferred) ==
      "roses level 2: exam: - -> passing one of these examinations: Green examination (inferred), "
      "Old examination (inferred)\n");
}

TEST_CASE("a choice of one level stands with the rest of that level") {
  const std::string more = gardening() +
                           "[[cells]]\nspecialty = \"roses\"\nlevel = 3\nprovenance = "
                           "\"inferred\"\nmentoring = { clause = \"duty\" }\n";
  const std::string other =
      changed(changed(more, "en = \"Keeper\"", "en = \"Warden\""), "main_component_min = 2",
              "main_component_min = 2\nwindow_years = 6");
  const std::string found = diff(more, other);
  CHECK(found.find("roles: keeper") < found.find("roses level 2: window_years"));
}

TEST_CASE("a list says what it gained and lost, not what it has") {
  const std::string found = change("areas = [\"soil\"]", "areas = [\"soil\", \"pests\"]");
  CHECK(found == "roses: areas: - -> Pests\n");
}

TEST_CASE("what is the same in every specialty is said once") {
  const std::string more = changed(gardening(), "activities = [\"sowing\"]",
                                   "activities = [\"sowing\"]\nareas = [\"soil\"]");
  std::string other = changed(more, "areas = [\"soil\"]", "areas = [\"soil\", \"pests\"]");
  other = changed(other, "\nareas = [\"soil\"]", "\nareas = [\"soil\", \"pests\"]");
  CHECK(diff(more, other) == "*: areas: - -> Pests\n");
}

TEST_CASE("how the text was read is compared, of a level and of a grade") {
  const std::string note = "provenance = \"supplement\"\nnote = { ja = \"既読\", en = \"Read\" }\n";
  CHECK(change("provenance = \"supplement\"\n\n[cells.choices]", note + "\n[cells.choices]") ==
        "roses level 2: note: - -> Read\n");
  CHECK(change("grade = 1\nprovenance",
               "grade = 1\nnote = { ja = \"既読\", en = \"Read\" }\nprovenance") ==
        "roses grade 1: note: - -> Read\n");
}

TEST_CASE("an overlay changes how a text was read") {
  const std::string base = changed(gardening(), "grade = 1\nprovenance",
                                   "grade = 1\nnote = { ja = \"甲\", en = \"One\" }\nprovenance");
  const std::string own =
      "format = 1\nid = \"ours\"\nlabel = { ja = \"自社\", en = \"Ours\" }\nextends = "
      "\"gardening\"\n"
      "[[grades]]\nspecialty = \"roses\"\ngrade = 1\nnote = { en = \"Other\" }\n";
  CHECK(diff(Texts{{"g", base}}, {{"ours", own, {{"gardening", base}}}}) ==
        "roses grade 1: note: One -> Other\n");
}

TEST_CASE("who says that an examination stands for another one is told once") {
  const std::string equal = "equals = [{ exam = \"OLD\", provenance = \"supplement\" }]";
  const std::string found =
      change(equal, "equals = [{ exam = \"OLD\", provenance = \"inferred\" }]");
  CHECK(found.find("exam: ") == std::string::npos);
}
