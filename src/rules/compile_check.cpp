#include "rules/asked.h"
#include "rules/compile_cells.h"

namespace tassei::rules {

namespace {

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
