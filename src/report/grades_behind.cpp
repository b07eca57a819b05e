#include "report/grades_behind.h"

#include <map>
#include <optional>

namespace tassei::report {

int grade_of(const Subject& subject, const rules::Rules& rules, rules::FactRef contribution) {
  const std::uint32_t project = subject.facts->contributions()[contribution.index].project;
  const std::uint32_t met = subject.projects->standing(project, rules).grades;
  for (std::size_t i = rules.grades.size(); i-- > 0;) {
    if ((met >> i & 1U) != 0) return rules.grades[i].number;
  }
  return 0;
}

std::set<int> grades_behind(const Subject& subject, const rules::Rules& rules,
                            const rules::Verdict& verdict, const rules::Criterion& criterion) {
  std::set<int> cited;
  std::set<int> asked;
  if (criterion.provenance == rules::Provenance::standard) return asked;
  const auto add = [&](int number, std::set<int>& grades) {
    const rules::Grade* grade = rules.grade(number);
    if (grade != nullptr && grade->provenance == criterion.provenance) grades.insert(number);
  };
  for (const rules::Evidence& each : criterion.evidence) {
    if (each.fact.kind == rules::FactKind::contribution) {
      add(grade_of(subject, rules, each.fact), cited);
    }
  }
  for (const rules::Count& each : criterion.counts) add(each.needed.grade, asked);
  const auto& engagements = rules.cell(verdict.level)->engagements;
  if (criterion.part == rules::PartKind::component) add(engagements->grade, asked);
  return cited.empty() ? asked : cited;
}

std::vector<Message> grades_said(const Subject& subject, const rules::Rules& rules,
                                 const rules::Verdict& verdict) {
  const rules::Provenance own = rules.cell(verdict.level)->provenance;
  std::map<int, rules::Provenance> grades;
  for (const rules::Criterion& criterion : verdict.criteria) {
    if (criterion.provenance <= own) continue;
    for (const int grade : grades_behind(subject, rules, verdict, criterion)) {
      grades.emplace(grade, criterion.provenance);
    }
  }
  std::vector<Message> said;
  for (const auto& [grade, provenance] : grades) {
    said.push_back({MessageId::review_rests_on_grade,
                    {base::count("grade", grade),
                     {"provenance", std::vector<Message>{provenance_name(provenance)}}}});
  }
  return said;
}

std::optional<Message> cell_said(const rules::Cell& cell) {
  const base::Argument level = base::count("level", cell.level);
  switch (cell.provenance) {
    case rules::Provenance::supplement:
      return Message(MessageId::review_cell_supplement, {level});
    case rules::Provenance::inferred:
      return Message(MessageId::review_cell_inferred, {level});
    case rules::Provenance::standard:
      break;
  }
  return std::nullopt;
}

std::vector<Message> unstated(const rules::Rulebook& rulebook, const rules::Appraisal& row,
                              Date at) {
  const rules::Id id = rulebook.specialties.find(row.specialty);
  const rules::Rules* rules = id == rules::kNone ? nullptr : rulebook.specialties[id].at(at);
  if (rules == nullptr) return {};
  std::vector<Message> said;
  std::map<int, rules::Provenance> grades;
  const auto add = [&](int number, const rules::Cell& cell) {
    const std::size_t lowest = rules->lowest_grade_from(number);
    if (number == 0 || lowest == rules->grades.size()) return;
    const rules::Provenance provenance = rules->grades[lowest].provenance;
    if (provenance > cell.provenance) grades.emplace(number, provenance);
  };
  const rules::Cell* held = rules->cell(row.held.standing.level);
  if (held != nullptr && row.held.standing.basis == rules::Basis::indicator) {
    for (const int grade : held->asked_grades()) add(grade, *held);
  }
  if (const rules::Cell* next = rules->cell(row.next_level)) {
    if (const auto whole = cell_said(*next)) said.push_back(*whole);
    for (const rules::Missing& each : row.missing) add(each.quantity.grade, *next);
  }
  for (const auto& [grade, provenance] : grades) {
    said.push_back({MessageId::review_asked_grade,
                    {base::count("grade", grade),
                     {"provenance", std::vector<Message>{provenance_name(provenance)}}}});
  }
  return said;
}

}  // namespace tassei::report
