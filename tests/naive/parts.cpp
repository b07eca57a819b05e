#include "naive/parts.h"

#include <set>

#include "naive/evaluate.h"

namespace naive {

Span span(const Contribution& record, const Choices& choices) {
  if (record.outcome != "success" && record.outcome != "completed") return {};
  const Day end = day(record.end_on);
  return {end, choices.window_years ? years_on(end, *choices.window_years) : kNever};
}

Span span(const Expertise& record) {
  const bool ends = !record.until_on.empty() && record.until_on != "9999-12-31";
  return {day(record.since_on), ends ? day(record.until_on) + 1 : kNever};
}

Span span(const Achievement& record) { return {day(record.achieved_on), kNever}; }

Span span(const Mentoring& record) { return {day(record.start_on), kNever}; }

Span span(const Exam& record) { return {day(record.passed_on), kNever}; }

namespace {

int flags_among(const Project& project, const std::vector<std::string>& list) {
  int result = 0;
  for (const std::string& flag : list) result += contains(project.flags, flag) ? 1 : 0;
  return result;
}

bool within(const Range& range, double value) {
  return (!range.from || value >= *range.from) && (!range.above || value > *range.above) &&
         (!range.to || value <= *range.to) && (!range.below || value < *range.below);
}

/// Whether a project declares the category or a larger one, or has a measure in the range of one.
bool reaches(const Scale& scale, const Project& project, const std::string& category) {
  const std::size_t least = place(scale.categories, category);
  for (const auto& [of, declared] : project.sizes) {
    if (of == scale.id && contains(scale.categories, declared) &&
        place(scale.categories, declared) >= least) {
      return true;
    }
  }
  for (const Range& range : scale.ranges) {
    const auto measure = project.measures.find(range.measure);
    if (measure != project.measures.end() && within(range, measure->second) &&
        place(scale.categories, range.category) >= least) {
      return true;
    }
  }
  return false;
}

bool large_enough(const Rulebook& rulebook, const Project& project,
                  const std::vector<SizeOption>& options, const std::vector<std::string>& flags) {
  if (options.empty()) return true;
  for (const SizeOption& option : options) {
    if (reaches(rulebook.scale(option.scale), project, option.category) &&
        flags_among(project, flags) >= option.flags) {
      return true;
    }
  }
  return false;
}

bool complex_enough(const Project& project, const Complexity& complexity) {
  return flags_among(project, complexity.of) >= complexity.at_least;
}

/// Outcome and activity, and the role where it is asked for.
bool accepted(const Asked& asked, const Engagements& part, const Contribution& record,
              bool with_role) {
  if (record.specialty != asked.specialty->id) return false;
  if (!contains(part.outcomes, record.outcome)) return false;
  if (!contains(part.activities, record.activity)) return false;
  if (!with_role || part.role.empty()) return true;
  const std::vector<std::string>& roles = asked.rulebook->roles;
  return contains(roles, record.role) && place(roles, record.role) >= place(roles, part.role);
}

bool role_for_all(const Cell& cell) {
  return cell.choices.role_applies_to == "all" || !cell.engagements.has_top;
}

bool of_grade(const Asked& asked, const Project& project, int grade) {
  return grade == 0 || grade_of(*asked.rulebook, *asked.specialty, project) >= grade;
}

bool counted(const Asked& asked, const Contribution& record, const Records& all) {
  const Engagements& part = asked.cell->engagements;
  return accepted(asked, part, record, role_for_all(*asked.cell)) &&
         of_grade(asked, all.project(record.project), part.grade);
}

bool counted_on_top(const Asked& asked, const Contribution& record, const Records& all) {
  const Engagements& part = asked.cell->engagements;
  return accepted(asked, part, record, true) &&
         of_grade(asked, all.project(record.project), part.top_grade);
}

std::vector<Contribution> counting(const Asked& asked, const Records& records, Day on) {
  std::vector<Contribution> result;
  for (const Contribution& record : records.contributions) {
    if (span(record, asked.cell->choices).covers(on)) result.push_back(record);
  }
  return result;
}

/// A contribution in the specialty counts on a day, whatever it was.
bool active(const Asked& asked, const Records& records, Day on) {
  for (const Contribution& record : counting(asked, records, on)) {
    if (record.specialty == asked.specialty->id) return true;
  }
  return false;
}

/// What makes two contributions one engagement.
std::string engagement(const Asked& asked, const Contribution& record) {
  return asked.cell->choices.count == "projects" ? record.project : key(record);
}

bool engagements_met(const Asked& asked, const Records& records, Day on) {
  std::set<std::string> all;
  std::set<std::string> top;
  for (const Contribution& record : counting(asked, records, on)) {
    if (!counted(asked, record, records)) continue;
    all.insert(engagement(asked, record));
    if (counted_on_top(asked, record, records)) top.insert(engagement(asked, record));
  }
  const Engagements& part = asked.cell->engagements;
  if (part.has_top && static_cast<int>(top.size()) < part.top_at_least) return false;
  return static_cast<int>(all.size()) >= part.at_least;
}

bool component_met(const Asked& asked, const Records& records, Day on) {
  for (const std::string& component : asked.specialty->components) {
    std::set<std::string> sharing;
    for (const Contribution& record : counting(asked, records, on)) {
      if (record.component == component && fits(asked, "component", record, records)) {
        sharing.insert(engagement(asked, record));
      }
    }
    if (static_cast<int>(sharing.size()) >= asked.cell->choices.main_component_min) return true;
  }
  return false;
}

bool any_contribution_fits(const Asked& asked, const std::string& part, const Records& records,
                           Day on) {
  for (const Contribution& record : counting(asked, records, on)) {
    if (fits(asked, part, record, records)) return true;
  }
  return false;
}

bool expertise_met(const Asked& asked, const Records& records, Day on) {
  std::set<std::string> areas;
  for (const Expertise& record : records.expertise) {
    if (span(record).covers(on) && fits(asked, "expertise", record, records)) {
      areas.insert(record.area);
    }
  }
  return static_cast<int>(areas.size()) >= asked.cell->expertise.at_least;
}

bool handing_on_met(const Asked& asked, const Records& records, Day on) {
  std::set<std::string> kinds;
  for (const Achievement& record : records.achievements) {
    if (span(record).covers(on) && fits(asked, "handing-on", record, records)) {
      kinds.insert(record.kind);
    }
  }
  return static_cast<int>(kinds.size()) >= asked.cell->handing_on.at_least;
}

bool mentoring_met(const Asked& asked, const Records& records, Day on) {
  for (const Mentoring& record : records.mentorings) {
    if (span(record).covers(on) && fits(asked, "mentoring", record, records)) return true;
  }
  return false;
}

bool exam_met(const Asked& asked, const Records& records, Day on) {
  const std::string& policy = asked.cell->choices.exam_policy;
  if (policy == "shown" || exam_provenance(asked, records, on).empty()) return false;
  return policy == "counts" || active(asked, records, on);
}

}  // namespace

int grade_of(const Rulebook& rulebook, const Specialty& specialty, const Project& project) {
  int result = 0;
  for (const Grade& grade : specialty.grades) {
    if (grade.grade > result && complex_enough(project, grade.complexity) &&
        large_enough(rulebook, project, grade.size, grade.complexity.of)) {
      result = grade.grade;
    }
  }
  return result;
}

bool fits(const Asked& asked, const std::string& part, const Contribution& record,
          const Records& all) {
  const Cell& cell = *asked.cell;
  const Project& project = all.project(record.project);
  if (part == "engagements") return counted(asked, record, all);
  if (part == "component") {
    return counted(asked, record, all) && contains(asked.specialty->components, record.component);
  }
  if (part == "complexity") {
    return accepted(asked, cell.engagements, record, role_for_all(cell)) &&
           complex_enough(project, cell.complexity);
  }
  if (part == "size") {
    return accepted(asked, cell.engagements, record, role_for_all(cell)) &&
           large_enough(*asked.rulebook, project, cell.size, cell.complexity.of);
  }
  if (part == "further-engagement") {
    return accepted(asked, cell.further, record, true) &&
           of_grade(asked, project, cell.further.grade);
  }
  if (part == "exam" && cell.choices.exam_policy == "with-engagement") {
    return record.specialty == asked.specialty->id;
  }
  if (part == "mentoring" && cell.choices.mentoring_scope == "specialty") {
    return record.specialty == asked.specialty->id;
  }
  return false;
}

bool fits(const Asked& asked, const std::string& part, const Expertise& record, const Records&) {
  const std::vector<std::string>& depths = asked.rulebook->depths;
  return part == "expertise" && record.specialty == asked.specialty->id &&
         contains(asked.cell->expertise.any_of, record.area) && contains(depths, record.depth) &&
         place(depths, record.depth) >= place(depths, asked.cell->expertise.depth);
}

bool fits(const Asked& asked, const std::string& part, const Achievement& record, const Records&) {
  return part == "handing-on" && record.specialty == asked.specialty->id &&
         contains(asked.cell->handing_on.of, record.kind);
}

bool fits(const Asked& asked, const std::string& part, const Mentoring& record,
          const Records& all) {
  return part == "mentoring" &&
         (asked.cell->choices.mentoring_scope == "any" || active(asked, all, day(record.start_on)));
}

bool fits(const Asked& asked, const std::string& part, const Exam& record, const Records&) {
  if (part != "exam") return false;
  for (const Deeming& deeming : asked.cell->exams) {
    if (deeming.exam == record.exam) return true;
  }
  return false;
}

bool met(const Asked& asked, const std::string& part, const Records& records, Day on) {
  if (part == "engagements") return engagements_met(asked, records, on);
  if (part == "component") return component_met(asked, records, on);
  if (part == "expertise") return expertise_met(asked, records, on);
  if (part == "handing-on") return handing_on_met(asked, records, on);
  if (part == "mentoring") return mentoring_met(asked, records, on);
  if (part == "exam") return exam_met(asked, records, on);
  return any_contribution_fits(asked, part, records, on);
}

std::string exam_provenance(const Asked& asked, const Records& records, Day on) {
  for (const std::string provenance : {"standard", "supplement", "inferred"}) {
    for (const Deeming& deeming : asked.cell->exams) {
      for (const Exam& record : records.exams) {
        if (deeming.provenance == provenance && deeming.exam == record.exam &&
            span(record).covers(on)) {
          return provenance;
        }
      }
    }
  }
  return "";
}

}  // namespace naive
