#include "property/exactly.h"

#include <algorithm>

namespace property {

namespace {

/// A code whose order among the others is by chance.
std::string code(Random& random, int number) {
  return std::string(1, static_cast<char>('A' + random.below(26))) + std::to_string(number);
}

}  // namespace

double at_edge(Random& random, const naive::Range& range, bool whole) {
  const double step = whole ? 1 : 0.5;
  const double low = range.from ? *range.from : *range.above + step;
  if (!range.to && !range.below) return low;
  const double high = range.to ? *range.to : *range.below - step;
  return random.chance(50) ? low : high;
}

void Maker::reach(naive::Project& project, const naive::SizeOption& option) {
  std::vector<naive::Range> ranges;
  for (const naive::Range& range : rulebook_.scale(option.scale).ranges) {
    if (range.category == option.category) ranges.push_back(range);
  }
  if (ranges.empty() || random_.chance(50)) {
    project.sizes[option.scale] = option.category;
  } else {
    const naive::Range& range = random_.one(ranges);
    const bool whole = rulebook_.measures.at(range.measure);
    project.measures[range.measure] = at_edge(random_, range, whole);
  }
}

naive::Project Maker::project(const naive::Complexity& complexity,
                              const std::vector<naive::SizeOption>& sizes) {
  naive::Project project;
  project.project = code(random_, ++made_);
  int flags = complexity.at_least;
  if (!sizes.empty()) {
    const naive::SizeOption& option = random_.one(sizes);
    reach(project, option);
    flags = std::max(flags, option.flags);
  }
  project.flags = random_.some(complexity.of, static_cast<std::size_t>(flags));
  return project;
}

naive::Project Maker::project_of_grade(int number) {
  const naive::Grade* lowest = nullptr;
  for (const naive::Grade& grade : specialty_.grades) {
    if (grade.grade >= number && (!lowest || grade.grade < lowest->grade)) lowest = &grade;
  }
  if (number == 0 || !lowest) return project({}, {});
  naive::Project made = project(lowest->complexity, lowest->size);
  for (int tries = 0; tries < 20; ++tries) {
    if (naive::grade_of(rulebook_, specialty_, made) == lowest->grade) break;
    made = project(lowest->complexity, lowest->size);
  }
  return made;
}

naive::Contribution Maker::contribution(const naive::Engagements& part, const std::string& project,
                                        const std::string& end_on) {
  naive::Contribution made;
  made.project = project;
  made.specialty = specialty_.id;
  made.activity = random_.one(part.activities);
  made.start_on = "2005-04-" + std::to_string(10 + made_ % 20);
  made.end_on = end_on;
  made.role = part.role.empty() ? random_.one(rulebook_.roles) : part.role;
  made.outcome = random_.one(part.outcomes);
  return made;
}

void Maker::add_engagements(const naive::Cell& cell, const std::vector<std::string>& days,
                            naive::Records& records) {
  const naive::Engagements& part = cell.engagements;
  const std::string main =
      cell.has("component") ? random_.one(specialty_.components) : std::string();
  for (int i = 0; i < part.at_least; ++i) {
    const bool top = part.has_top && i < part.top_at_least;
    records.projects.push_back(project_of_grade(top ? part.top_grade : part.grade));
    records.contributions.push_back(
        contribution(part, records.projects.back().project, random_.one(days)));
    if (i < cell.choices.main_component_min) records.contributions.back().component = main;
  }
}

void Maker::add_further(const naive::Cell& cell, const std::vector<std::string>& days,
                        naive::Records& records) {
  records.projects.push_back(project_of_grade(cell.further.grade));
  records.contributions.push_back(
      contribution(cell.further, records.projects.back().project, random_.one(days)));
}

/// A contribution that counts for nothing by itself.
void Maker::add_active(const std::string& day, naive::Records& records) {
  naive::Engagements any;
  any.outcomes = {"success", "completed"};
  any.activities = specialty_.activities;
  records.projects.push_back(project({}, {}));
  records.contributions.push_back(contribution(any, records.projects.back().project, day));
}

void Maker::add_professional(const naive::Cell& cell, const std::vector<std::string>& days,
                             naive::Records& records) {
  if (cell.has("expertise")) {
    const auto number = static_cast<std::size_t>(cell.expertise.at_least);
    for (const std::string& area : random_.some(cell.expertise.any_of, number)) {
      records.expertise.push_back(
          {specialty_.id, area, random_.one(days), cell.expertise.depth, ""});
    }
  }
  if (cell.has("handing-on")) {
    const auto number = static_cast<std::size_t>(cell.handing_on.at_least);
    for (const std::string& kind : random_.some(cell.handing_on.of, number)) {
      records.achievements.push_back({specialty_.id, kind, random_.one(days), "Title"});
    }
  }
  if (cell.has("mentoring")) records.mentorings.push_back({"Mentee", random_.one(days)});
}

naive::Records Maker::exactly_enough(const naive::Cell& cell,
                                     const std::vector<std::string>& days) {
  naive::Records records;
  if (cell.has("engagements")) add_engagements(cell, days, records);
  if (cell.has("further-engagement")) add_further(cell, days, records);
  add_professional(cell, days, records);
  const bool asks_for_one = cell.has("mentoring") && cell.choices.mentoring_scope == "specialty";
  if (asks_for_one && records.contributions.empty()) add_active(days.front(), records);
  return records;
}

}  // namespace property
