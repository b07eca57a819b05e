#include "naive/rulebook.h"

#include <algorithm>
#include <stdexcept>

#include "naive/overlay.h"

namespace naive {

std::size_t place(const std::vector<std::string>& list, const std::string& id) {
  return static_cast<std::size_t>(std::find(list.begin(), list.end(), id) - list.begin());
}

bool contains(const std::vector<std::string>& list, const std::string& id) {
  return place(list, id) < list.size();
}

bool Cell::has(const std::string& part) const { return contains(parts, part); }

const Specialty* Rulebook::specialty(const std::string& specialty_id) const {
  for (const Specialty& specialty : specialties) {
    if (specialty.id == specialty_id) return &specialty;
  }
  return nullptr;
}

const Scale& Rulebook::scale(const std::string& scale_id) const {
  for (const Scale& scale : scales) {
    if (scale.id == scale_id) return scale;
  }
  throw std::runtime_error("no scale " + scale_id);
}

namespace {

std::vector<std::string> ids(const Toml& root, const std::string& catalogue) {
  std::vector<std::string> result;
  for (const Toml& entry : root.items_of(catalogue)) result.push_back(entry.text_of("id"));
  return result;
}

std::vector<std::string> texts_or(const Toml& table, const std::string& key,
                                  const std::vector<std::string>& otherwise) {
  return table.find(key) ? table.texts_of(key) : otherwise;
}

std::optional<double> bound(const Toml& range, const std::string& key) {
  if (!range.find(key)) return std::nullopt;
  return std::stod(range.text_of(key));
}

Scale read_scale(const Toml& table) {
  Scale scale;
  scale.id = table.text_of("id");
  for (const Toml& entry : table.items_of("categories")) {
    scale.categories.push_back(entry.text_of("id"));
    const Toml* measures = entry.find("measures");
    if (!measures) continue;
    for (std::size_t i = 0; i < measures->keys.size(); ++i) {
      const Toml& range = measures->items[i];
      scale.ranges.push_back({entry.text_of("id"), measures->keys[i], bound(range, "from"),
                              bound(range, "above"), bound(range, "to"), bound(range, "below")});
    }
  }
  return scale;
}

std::vector<SizeOption> read_sizes(const std::vector<Toml>& list) {
  std::vector<SizeOption> result;
  for (const Toml& entry : list) {
    result.push_back(
        {entry.text_of("scale"), entry.text_of("category"), entry.number_of("flags", 0)});
  }
  return result;
}

Complexity read_complexity(const Toml* table, const Specialty& specialty) {
  if (!table) return {0, specialty.flags};
  return {table->number_of("at_least", 0), texts_or(*table, "of", specialty.flags)};
}

Grade read_grade(const Toml& table, const Specialty& specialty) {
  return {table.number_of("grade", 0), read_complexity(table.find("complexity"), specialty),
          read_sizes(table.items_of("size"))};
}

Choices read_choices(const Toml* table, Choices choices) {
  if (!table) return choices;
  choices.count = table->text_of("count", choices.count);
  choices.role_applies_to = table->text_of("role_applies_to", choices.role_applies_to);
  choices.exam_policy = table->text_of("exam_policy", choices.exam_policy);
  choices.mentoring_scope = table->text_of("mentoring_scope", choices.mentoring_scope);
  choices.main_component_min = table->number_of("main_component_min", choices.main_component_min);
  if (table->find("window_years")) choices.window_years = table->number_of("window_years", 0);
  return choices;
}

Engagements read_engagements(const Toml& table, const Specialty& specialty) {
  Engagements result;
  result.at_least = table.number_of("at_least", 1);
  result.grade = table.number_of("grade", 0);
  result.role = table.text_of("role");
  result.outcomes = texts_or(table, "outcomes", {"success", "completed"});
  result.activities = texts_or(table, "activities", specialty.activities);
  if (const Toml* top = table.find("top")) {
    result.has_top = true;
    result.top_at_least = top->number_of("at_least", 1);
    result.top_grade = top->number_of("grade", 0);
  }
  return result;
}

/// The worse of two.
std::string worse(const std::string& one, const std::string& other) {
  for (const std::string provenance : {"inferred", "supplement"}) {
    if (one == provenance || other == provenance) return provenance;
  }
  return "standard";
}

/// What stands for an examination can't be surer than that the examination gives the level.
std::vector<Deeming> read_exams(const Toml& root, const Toml& part, const std::string& provenance) {
  std::vector<Deeming> result;
  for (const std::string& named : part.texts_of("any_of")) {
    result.push_back({named, provenance});
    for (const Toml& exam : root.items_of("exams")) {
      if (exam.text_of("id") != named) continue;
      for (const Toml& equal : exam.items_of("equals")) {
        result.push_back({equal.text_of("exam"), worse(provenance, equal.text_of("provenance"))});
      }
    }
  }
  return result;
}

Cell read_cell(const Toml& root, const Toml& table, const Specialty& specialty) {
  Cell cell;
  cell.level = table.number_of("level", 0);
  cell.provenance = table.text_of("provenance");
  cell.choices = read_choices(table.find("choices"), read_choices(root.find("choices"), {}));
  for (const std::string part : {"engagements", "component", "complexity", "size", "expertise",
                                 "handing-on", "mentoring", "further-engagement", "exam"}) {
    if (table.find(part)) cell.parts.push_back(part);
  }
  cell.complexity = read_complexity(table.find("complexity"), specialty);
  if (const Toml* part = table.find("engagements")) {
    cell.engagements = read_engagements(*part, specialty);
  }
  if (const Toml* part = table.find("size")) cell.size = read_sizes(part->items_of("any_of"));
  if (const Toml* part = table.find("expertise")) {
    cell.expertise = {part->texts_of("any_of"), part->text_of("depth"),
                      part->number_of("at_least", 1)};
  }
  if (const Toml* part = table.find("handing-on")) {
    cell.handing_on = {texts_or(*part, "of", ids(root, "kinds")), part->number_of("at_least", 1)};
  }
  if (const Toml* part = table.find("further-engagement")) {
    cell.further = read_engagements(*part, specialty);
  }
  if (const Toml* part = table.find("exam")) {
    cell.exams =
        read_exams(root, *part, worse(cell.provenance, part->text_of("provenance", "standard")));
  }
  return cell;
}

Specialty read_specialty(const Toml& root, const Toml& table) {
  Specialty result;
  result.id = table.text_of("id");
  result.activities = table.texts_of("activities");
  result.components = table.texts_of("components");
  result.flags = table.texts_of("flags");
  result.areas = table.texts_of("areas");
  for (const Toml& grade : root.items_of("grades")) {
    if (grade.text_of("specialty") == result.id) result.grades.push_back(read_grade(grade, result));
  }
  for (const Toml& cell : root.items_of("cells")) {
    if (cell.text_of("specialty") == result.id) {
      result.cells.push_back(read_cell(root, cell, result));
    }
  }
  return result;
}

Rulebook read_rulebook(const Toml& root) {
  Rulebook result;
  result.id = root.text_of("id");
  result.valid_from = root.text_of("valid_from");
  result.valid_until = root.text_of("valid_until");
  result.roles = ids(root, "roles");
  result.depths = ids(root, "depths");
  result.kinds = ids(root, "kinds");
  result.flags = ids(root, "flags");
  result.exams = ids(root, "exams");
  for (const Toml& measure : root.items_of("measures")) {
    result.measures[measure.text_of("id")] = measure.text_of("whole") == "true";
  }
  for (const Toml& scale : root.items_of("scales")) result.scales.push_back(read_scale(scale));
  for (const Toml& table : root.items_of("specialties")) {
    result.specialties.push_back(read_specialty(root, table));
  }
  return result;
}

}  // namespace

Library read_library(const std::vector<std::string>& tomls, const std::vector<std::string>& parts) {
  std::vector<Toml> all;
  for (const std::string& toml : tomls) all.push_back(read_toml(toml));
  for (const std::string& toml : parts) all.push_back(read_toml(toml));
  Library library;
  for (std::size_t i = 0; i < tomls.size(); ++i) {
    library.push_back(read_rulebook(put_together(all[i], all)));
    library.back().line = line_of(all[i], all);
  }
  return library;
}

const Rulebook* in_force(const Library& library, const std::string& specialty, Day on) {
  std::string line;
  for (const Rulebook& rulebook : library) {
    if (rulebook.specialty(specialty)) line = rulebook.line;
  }
  const Rulebook* result = nullptr;
  for (const Rulebook& rulebook : library) {
    if (rulebook.line != line) continue;
    if (!rulebook.valid_from.empty() && day(rulebook.valid_from) > on) continue;
    if (!result || result->valid_from < rulebook.valid_from) result = &rulebook;
  }
  const bool over = result && !result->valid_until.empty() && day(result->valid_until) < on;
  return over ? nullptr : result;
}

}  // namespace naive
