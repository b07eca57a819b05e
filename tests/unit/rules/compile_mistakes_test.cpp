#include "unit/rules/compile_help.h"

using namespace tassei::test;

TEST_CASE("a mistake in the head and the choices is reported at its place") {
  const std::vector<Mistake> mistakes = {
      {"format = 1\n", "", "x:1:1: format is missing\n"},
      {"format = 1", R"(format = "1")",
       "x:2:10: format has to be a whole number from 0 to 1000000\n"},
      {R"(id = "gardening")", R"(id = "-gardening")",
       "x:3:6: -gardening can't be an id: ids are made of ASCII letters, digits, - and _, and "
       "begin with a letter or a digit\n"},
      {R"(id = "gardening")", "id = 7", "x:3:6: id has to be a text in quotes\n"},
      {R"(id = "gardening")", R"(id = "庭")",
       "x:3:6: 庭 can't be an id: ids are made of ASCII letters, digits, - and _, and begin with a "
       "letter or a digit\n"},
      {R"(label = { ja = "園芸", en = "Gardening" })", R"(label = "園芸")",
       "x:4:9: label has to be a table\n"},
      {R"(label = { ja = "園芸", en = "Gardening" })",
       R"(label = { ja = "園芸", en = "Gardening", fr = "Jardinage" })",
       "x:4:40: unknown key fr; the keys here are ja, en\n"},
      {"source = { ja = \"園芸の手引\", en = \"The gardener's guide\" }\n",
       "source = { ja = \"\", en = \"Guide\" }\n", "x:5:17: ja must not be empty\n"},
      {"[choices]", "valid_from = \"2026-04-01\"\n[choices]",
       "x:7:14: valid_from has to be a day without quotes, such as 2026-04-01, between 1900 and "
       "9999\n"},
      {"[choices]", "valid_from = 2026-04-01T00:00:00\n[choices]",
       "x:7:14: valid_from has to be a day without quotes, such as 2026-04-01, between 1900 and "
       "9999\n"},
      {"[choices]", "valid_from = 1899-12-31\n[choices]",
       "x:7:14: valid_from has to be a day without quotes, such as 2026-04-01, between 1900 and "
       "9999\n"},
      {R"(count = "contributions")", R"(count = "contribution")",
       "x:8:9: count has to be one of projects, contributions\n"},
      {R"(count = "contributions")", R"(role_applies_to = "some")",
       "x:8:19: role_applies_to has to be one of all, top\n"},
      {R"(count = "contributions")", "exam_policy = true",
       "x:8:15: exam_policy has to be one of counts, with-engagement, shown\n"},
      {R"(count = "contributions")", R"(mentoring_scope = "none")",
       "x:8:19: mentoring_scope has to be one of any, specialty\n"},
      {R"(count = "contributions")", R"(counts = "projects")",
       "x:8:1: unknown key counts; did you mean count?\n"},
      {"window_years = 5", "window_years = 0",
       "x:9:16: window_years has to be a whole number from 1 to 1000\n"},
      {"window_years = 5", "window_years = 1.5",
       "x:9:16: window_years has to be a whole number from 1 to 1000\n"},
      {"main_component_min = 2", "main_component_min = 4",
       "x:149:22: main_component_min is 4, but level 2 of roses counts 3: a cell that asks for "
       "fewer "
       "engagements needs one of its own, choices.main_component_min = 3\n"},
      {"main_component_min = 2", "main_component_min = 0",
       "x:149:22: main_component_min has to be a whole number from 1 to 1000\n"},
  };
  check_all(mistakes);
}

TEST_CASE("a mistake in a catalogue is reported at its place") {
  const std::vector<Mistake> mistakes = {
      {"[[clauses]]\nid = \"duty\"", "[[clauses]]\nid = \"due\"",
       "x:127:10: clauses has no duty\n"
       "x:135:10: clauses has no duty\n"
       "x:152:10: clauses has no duty\n"
       "x:160:10: clauses has no duty\n"
       "x:163:10: clauses has no duty\n"
       "x:167:10: clauses has no duty\n"
       "x:171:10: clauses has no duty\n"
       "x:176:10: clauses has no duty\n"
       "x:180:10: clauses has no duty\n"
       "x:183:10: clauses has no duty\n"
       "x:189:10: clauses has no duty\n"},
      {"[[roles]]\nid = \"helper\"", "[[roles]]\nname = \"helper\"",
       "x:15:1: id is missing\n"
       "x:16:1: unknown key name; the keys here are id, label\n"
       "x:185:8: roles has no helper; did you mean keeper?\n"},
      {"[[depths]]", "[depths]",
       "x:23:1: depths has to be a list of tables\n"
       "x:173:9: depths has no alone\n"},
      {"whole = true", R"(whole = "yes")",
       "x:43:9: whole has to be true or false\n"
       "x:70:10: between this range of beds and that of garden is a gap\n"},
      {"unit = { ja = \"面\", en = \"beds\" }\n", "", "x:39:1: unit is missing\n"},
      {"level = 2\nmeasures", "level = 0\nmeasures",
       "x:62:9: level has to be a whole number from 1 to 7\n"},
  };
  check_all(mistakes);
}

TEST_CASE("a mistake in a range is reported at its place") {
  const std::vector<Mistake> mistakes = {
      {"measures.beds = { from = 1", "measures.bed = { from = 1",
       "x:63:10: measures has no bed; did you mean beds?\n"},
      {"{ from = 1, to = 2 }", "{ from = -1, to = 2 }",
       "x:63:26: from has to be a finite number of 0 or more\n"},
      {"{ from = 1, to = 2 }", "{ from = nan, to = 2 }",
       "x:63:26: from has to be a finite number of 0 or more\n"},
      {"{ from = 1, to = 2 }", "{ from = 1, upto = 2 }",
       "x:63:29: unknown key upto; the keys here are from, above, to, below\n"},
      {"{ from = 1, to = 2 }", "{ above = 1, below = 2 }",
       "x:63:10: no value of beds is in this range\n"},
      {"{ from = 1, to = 2 }", "{ from = 5, to = 6 }",
       "x:70:10: this range of beds overlaps that of garden\n"},
      {"{ from = 1, to = 2 }", "{ from = 1 }",
       "x:70:10: this range of beds overlaps that of garden\n"},
      {"{ above = 0, below = 100 }", "{ above = 0, to = 100 }",
       "x:71:10: this range of area overlaps that of garden\n"},
      {"{ above = 0, below = 100 }", "{ above = 0, below = 99.5 }",
       "x:71:10: between this range of area and that of garden is a gap\n"},
      {"{ above = 0, below = 100 }", "{ below = 0 }",
       "x:64:10: no value of area is in this range\n"},
      {"measures.area = { from = 100 }", "measures.area = { above = 100 }",
       "x:71:10: between this range of area and that of garden is a gap\n"},
      {"measures.area = { from = 100 }", "measures.area = { from = 100, below = 200 }",
       "x:71:10: the last range of area has to be open at its upper end\n"},
      {"measures.area = { from = 100 }", "measures.area = 100",
       "x:71:17: area has to be a table\n"},
  };
  check_all(mistakes);
}

TEST_CASE("a mistake in examinations and specialties is reported at its place") {
  const std::vector<Mistake> mistakes = {
      {R"(equals = [{ exam = "OLD", provenance = "supplement" }])",
       R"(equals = [{ exam = "OLD" }])", "x:104:11: provenance is missing\n"},
      {R"(equals = [{ exam = "OLD", provenance = "supplement" }])",
       R"(equals = [{ exam = "OLDER", provenance = "supplement" }])",
       "x:104:20: exams has no OLDER\n"},
      {R"(supplement" }])", R"(supplement" }, { exam = "OLD", provenance = "inferred" }])",
       "x:104:65: OLD stands in this list twice\n"},
      {R"(equals = [{ exam = "OLD", provenance = "supplement" }])", R"(equals = ["OLD"])",
       "x:104:11: equals has to be a list of tables\n"},
      {R"(activities = ["sowing", "pruning"])", "activities = []",
       "x:113:14: activities must not be empty\n"},
      {R"(activities = ["sowing", "pruning"])", R"(activities = ["sowing", "prunning"])",
       "x:113:25: activities has no prunning; did you mean pruning?\n"},
      {R"(activities = ["sowing", "pruning"])", R"(activities = ["sowing", 3])",
       "x:113:25: activities has to be a list of texts\n"},
      {"components = [\"shrub\"]\n", "", "x:158:1: roses has no components\n"},
      {R"(id = "moss")", R"(id = "roses")", "x:119:6: specialties has roses already, at x:111:6\n"},
  };
  check_all(mistakes);
}
