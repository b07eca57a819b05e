#include "rules/compile_cells.h"

namespace tassei::rules {

namespace {

/// What is asked of a project: flags, and any of the sizes where there are any.
struct Asked {
  Complexity complexity;
  std::vector<SizeOption> sizes;
};

/// How many of `of` a project has at least that has so many of `among`.
unsigned surely_among(unsigned number, const std::vector<Id>& among, const std::vector<Id>& of) {
  const auto others = std::count_if(among.begin(), among.end(), [&](Id flag) {
    return std::find(of.begin(), of.end(), flag) == of.end();
  });
  const auto missed = static_cast<unsigned>(others);
  return number > missed ? number - missed : 0;
}

/// True where a project that just meets `option` of `one` meets `other`. A null option: no size.
bool option_implies(const Asked& one, const SizeOption* option, const Asked& other) {
  const unsigned flags = std::max(one.complexity.at_least, option ? option->flags : 0);
  const unsigned sure = surely_among(flags, one.complexity.of, other.complexity.of);
  if (sure < other.complexity.at_least) return false;
  const auto meets = [&](const SizeOption& asked) {
    return option && asked.scale == option->scale && asked.category <= option->category &&
           asked.flags <= sure;
  };
  return other.sizes.empty() || std::any_of(other.sizes.begin(), other.sizes.end(), meets);
}

/// True where every project that meets `one` meets `other`.
bool implies(const Asked& one, const Asked& other) {
  if (one.sizes.empty()) return option_implies(one, nullptr, other);
  return std::all_of(one.sizes.begin(), one.sizes.end(),
                     [&](const SizeOption& option) { return option_implies(one, &option, other); });
}

Asked asked_by(const Grade& grade) { return {grade.complexity, grade.size}; }

/// Every project of at least the grade that the engagements ask for meets `asked`, or a problem.
void check_follows(const Reporter& reporter, const DraftSpecialty& specialty, const Cell& cell,
                   PartKind part, const Asked& asked, Place place) {
  const int highest = cell.engagements->top_grade;
  const std::string part_name(part_id(part));
  if (highest == 0) {
    return reporter.report(place, {MessageId::rulebook_part_needs_grade, {{"part", part_name}}});
  }
  for (const Grade& grade : specialty.grades) {
    if (grade.number < highest || implies(asked_by(grade), asked)) continue;
    return reporter.report(place, {MessageId::rulebook_cell_asks_more,
                                   {{"part", part_name}, base::count("grade", grade.number)}});
  }
}

}  // namespace

void check_grades(const Reporter& reporter, const DraftSpecialty& specialty) {
  if (!specialty.lists_known || !specialty.grades_known) return;
  for (const Drafted<Grade>& grade : specialty.grades) {
    for (const Drafted<Grade>& higher : specialty.grades) {
      if (higher.number <= grade.number || !implies(asked_by(grade), asked_by(higher))) continue;
      reporter.report(grade.place,
                      {MessageId::rulebook_grade_unreachable,
                       {base::count("grade", grade.number), base::count("higher", higher.number)}});
      break;
    }
  }
}

void check_complexity(const Reporter& reporter, const DraftSpecialty& specialty, const Cell& cell,
                      Place place) {
  check_follows(reporter, specialty, cell, PartKind::complexity, {cell.complexity->complexity, {}},
                place);
}

void check_size(const Reporter& reporter, const DraftSpecialty& specialty, const Cell& cell,
                Place place) {
  Complexity counted;
  if (cell.complexity) counted.of = cell.complexity->complexity.of;
  check_follows(reporter, specialty, cell, PartKind::size, {counted, cell.size->any_of}, place);
}

}  // namespace tassei::rules
