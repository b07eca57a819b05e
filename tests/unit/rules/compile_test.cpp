#include "shipped.h"
#include "unit/rules/compile_help.h"

using namespace tassei;
using namespace tassei::rules;
using namespace tassei::test;

namespace {

std::vector<RulebookText> shipped() {
  std::vector<RulebookText> texts;
  for (const cli::ShippedText& each : default_texts()) {
    texts.push_back({each.id, std::string(each.toml)});
  }
  REQUIRE_FALSE(texts.empty());
  return texts;
}

const Rulebook& customer_service() {
  static const Rulebook rulebook = compiled(shipped());
  return rulebook;
}

const Rules& rules_of(const Rulebook& rulebook, std::string_view specialty) {
  return rulebook.specialties[rulebook.specialties.find(specialty)].versions.at(0);
}

const Cell& cell_of(std::string_view specialty, int level) {
  return *rules_of(customer_service(), specialty).cell(level);
}

std::vector<int> levels(const Rules& rules) {
  std::vector<int> found;
  for (const Cell& cell : rules.cells) found.push_back(cell.level);
  return found;
}

const Cell& garden_cell(const Rulebook& rulebook) { return *rules_of(rulebook, "roses").cell(2); }

}  // namespace

TEST_CASE("the shipped rulebook has the five cells of the extract") {
  CHECK(customer_service().specialties.size() == 3);
  CHECK(levels(rules_of(customer_service(), "hardware")) == std::vector{5});
  CHECK(levels(rules_of(customer_service(), "software")) == std::vector{3, 5});
  CHECK(levels(rules_of(customer_service(), "facility")) == std::vector{3, 5});
}

TEST_CASE(
    "the shipped level 5 counts three of grade 4, one of them of grade 5, as the standard says") {
  const EngagementsPart& part = *cell_of("facility", 5).engagements;
  CHECK(part.at_least == 3);
  CHECK(part.grade == 4);
  CHECK(part.top_at_least == 1);
  CHECK(part.top_grade == 5);
  CHECK(part.filter.role() == customer_service().catalogues.roles.find("service-lead"));
  CHECK(part.filter.outcomes == std::array{false, false, true, false, false});
  CHECK(part.filter.activities.size() == 4);
}

TEST_CASE("the shipped level 3 is deemed held by AP and, by inference, by its forerunners") {
  const std::vector<Equal>& exams = cell_of("software", 3).exam->any_of;
  const Catalogue<Exam>& all = customer_service().catalogues.exams;
  REQUIRE(exams.size() == 3);
  CHECK(exams[0].exam == all.find("AP"));
  CHECK(exams[0].provenance == Provenance::standard);
  CHECK(exams[1].exam == all.find("SW"));
  CHECK(exams[2].provenance == Provenance::inferred);
}

TEST_CASE("the shipped grades that the extract doesn't state are inferred") {
  const Rules& hardware = rules_of(customer_service(), "hardware");
  CHECK(hardware.grade(3)->provenance == Provenance::inferred);
  CHECK(hardware.grade(4)->provenance == Provenance::inferred);
  CHECK(hardware.grade(5)->provenance == Provenance::standard);
  CHECK(rules_of(customer_service(), "software").grade(3)->provenance == Provenance::standard);
  CHECK(hardware.grade(4)->clause.level == 5);
}

TEST_CASE("the shipped measures reach the categories that the standard names") {
  const Catalogues& all = customer_service().catalogues;
  const Scale& scale = all.scales[all.scales.find("facility")];
  const auto category = [&](std::string_view measure, double value) -> std::string {
    for (const Category& one : scale.categories.entries) {
      for (const Range& range : one.ranges) {
        if (all.measures[range.measure].id == measure && range.contains(value)) return one.id;
      }
    }
    return "none";
  };
  CHECK(category("machine_rooms", 2) == "small");
  CHECK(category("machine_rooms", 3) == "medium");
  CHECK(category("machine_rooms", 5) == "large");
  CHECK(category("floor_area_m2", 0) == "none");
  CHECK(category("floor_area_m2", 1999.99) == "small");
  CHECK(category("floor_area_m2", 2000) == "medium");
  CHECK(category("floor_area_m2", 5000) == "large");
  CHECK(category("network_sites", 99) == "small");
  CHECK(category("network_sites", 299) == "medium");
  CHECK(category("network_sites", 300) == "large");
}

TEST_CASE("the parts of a cell say what the text says") {
  const Rulebook rulebook = compiled({{"g", gardening()}});
  const Cell& cell = garden_cell(rulebook);
  CHECK(cell.provenance == Provenance::supplement);
  CHECK(cell.expertise->at_least == 1);
  CHECK(cell.handing_on->at_least == 2);
  CHECK(cell.handing_on->of.size() == 2);
  CHECK(cell.further->grade == 1);
  CHECK(cell.further->filter.activities ==
        std::vector{rulebook.catalogues.activities.find("pruning")});
  CHECK(cell.clause(PartKind::mentoring).level == 2);
}

TEST_CASE("a cell's own choices stand beside those of the rulebook") {
  const Rulebook rulebook = compiled({{"g", gardening()}});
  const Choices& choices = garden_cell(rulebook).choices;
  CHECK(choices.main_component_min == 2);
  CHECK(choices.count == CountBy::contributions);
  CHECK(choices.window_years == 5u);
  CHECK(choices.exam_policy == ExamPolicy::counts);
}

TEST_CASE("without a top all engagements are of one grade") {
  const std::string toml = changed(gardening(), "top = { at_least = 1, grade = 2 }\n", "");
  const Rulebook rulebook =
      compiled({{"g", changed(toml, "at_least = 3\ngrade = 1", "at_least = 3\ngrade = 2")}});
  const EngagementsPart& part = *garden_cell(rulebook).engagements;
  CHECK_FALSE(part.has_top);
  CHECK(part.top_at_least == 3);
  CHECK(part.top_grade == 2);
}

TEST_CASE("what stands for an examination is no better than the cell") {
  const Rulebook rulebook = compiled({{"g", changed(gardening(), "provenance = \"supplement\"\n",
                                                    "provenance = \"inferred\"\n")}});
  for (const Equal& exam : garden_cell(rulebook).exam->any_of) {
    CHECK(exam.provenance == Provenance::inferred);
  }
}

TEST_CASE("grades and cells are in order, whatever their order in the text") {
  const std::size_t first = gardening().find("[[grades]]");
  const std::size_t second = gardening().find("[[grades]]", first + 1);
  std::string toml = gardening();
  const std::string grade = toml.substr(first, second - first);
  toml.erase(first, grade.size());
  const Rulebook rulebook = compiled({{"g", toml + "\n" + grade}});
  CHECK(rules_of(rulebook, "roses").grades.at(0).number == 1);
  CHECK(rules_of(rulebook, "roses").grades.at(1).number == 2);
}

TEST_CASE("below 3 of what is counted is up to 2") {
  const Rulebook rulebook =
      compiled({{"g", changed(gardening(), "{ from = 1, to = 2 }", "{ above = 0, below = 3 }")}});
  CHECK(rulebook.specialties.size() == 2);
}

TEST_CASE("problems come in the order of the texts and of their lines") {
  const std::string bad =
      changed(changed(gardening(), "format = 1", "format = 2"), "\"GREEN\"]", "\"RED\"]");
  const std::vector<RulebookText> texts = {{"b", bad},
                                           {"a", changed(gardening(), "format = 1", "format = 3")}};
  CHECK(lines(compile(texts).problems) ==
        "b:2:10: format 2 is unknown; this program reads format 1\n"
        "b:190:11: exams has no RED\n"
        "a:2:10: format 3 is unknown; this program reads format 1\n"
        "a:3:6: gardening holds from the same day as the rulebook at b:3:6, and takes the place of "
        "it: "
        "only one of them can be used, unless they have different days in valid_from\n");
}

TEST_CASE("no texts are an empty rulebook") { CHECK(compiled({}).specialties.size() == 0); }
