#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "naive/days.h"

namespace naive {

/// A rulebook as its file says it, defaults filled in. Ids are texts throughout.

struct SizeOption {
  std::string scale;
  std::string category;
  int flags = 0;
};

struct Complexity {
  int at_least = 0;
  std::vector<std::string> of;
};

struct Grade {
  int grade = 0;
  Complexity complexity;
  std::vector<SizeOption> size;
};

struct Choices {
  std::string count = "projects";
  std::string role_applies_to = "all";
  std::string exam_policy = "counts";
  std::string mentoring_scope = "any";
  int main_component_min = 1;
  std::optional<int> window_years;
};

struct Engagements {
  int at_least = 1;
  int grade = 0;  ///< 0: any project
  std::string role;
  std::vector<std::string> outcomes;
  std::vector<std::string> activities;
  bool has_top = false;
  int top_at_least = 0;
  int top_grade = 0;
};

struct ExpertisePart {
  std::vector<std::string> any_of;
  std::string depth;
  int at_least = 1;
};

struct HandingOn {
  std::vector<std::string> of;
  int at_least = 1;
};

/// An examination that gives the level, and how surely.
struct Deeming {
  std::string exam;
  std::string provenance;
};

struct Cell {
  int level = 0;
  std::string provenance;
  Choices choices;
  std::vector<std::string> parts;  ///< the ids of those that it has
  Engagements engagements;
  Complexity complexity;
  std::vector<SizeOption> size;
  ExpertisePart expertise;
  HandingOn handing_on;
  Engagements further;  ///< at_least 1, without a top
  std::vector<Deeming> exams;

  bool has(const std::string& part) const;
};

struct Specialty {
  std::string id;
  std::vector<std::string> activities;
  std::vector<std::string> components;
  std::vector<std::string> flags;
  std::vector<std::string> areas;
  std::vector<Grade> grades;
  std::vector<Cell> cells;
};

struct Range {
  std::string category;
  std::string measure;
  std::optional<double> from, above, to, below;
};

struct Scale {
  std::string id;
  std::vector<std::string> categories;  ///< smallest first
  std::vector<Range> ranges;
};

/// One file, with what it extends and includes.
struct Rulebook {
  std::string id;
  std::string line;         ///< the id of what it extends in the end, or its own
  std::string valid_from;   ///< empty: from the first day
  std::string valid_until;  ///< its last day; empty: none
  std::vector<std::string> roles;
  std::vector<std::string> depths;
  std::vector<std::string> kinds;
  std::vector<std::string> flags;
  std::vector<std::string> exams;
  std::map<std::string, bool> measures;  ///< whether it is a count
  std::vector<Scale> scales;
  std::vector<Specialty> specialties;

  const Specialty* specialty(const std::string& specialty_id) const;
  const Scale& scale(const std::string& scale_id) const;
};

/// All that are used. `parts` are texts that are not, but which these may extend or include.
using Library = std::vector<Rulebook>;
Library read_library(const std::vector<std::string>& tomls,
                     const std::vector<std::string>& parts = {});

/// The version that decides about a specialty on a day; null before the first, after the last day
/// of the last, and where no rulebook has that specialty.
const Rulebook* in_force(const Library& library, const std::string& specialty, Day day);

/// The place of an id in a list; the list's length where it isn't there.
std::size_t place(const std::vector<std::string>& list, const std::string& id);
bool contains(const std::vector<std::string>& list, const std::string& id);

}  // namespace naive
