#include "report/assurance.h"

#include "report/review.h"
#include "rules/evaluate.h"
#include "rules/facts.h"
#include "rules/projects.h"

namespace tassei::report {

namespace {

using rules::Doubt;
using rules::Finding;

/// The least that meets the level.
std::vector<Message> example(const rules::Rulebook& rulebook, const Finding& finding) {
  const rules::Projects projects(rulebook);
  const rules::Facts nobody(rulebook);
  const auto& version = rulebook.specialties[finding.specialty].versions.front();
  const rules::Verdict verdict = rules::Evaluator(rulebook, projects)
                                     .explain(nobody, finding.specialty, finding.level,
                                              version.valid_from.value_or(Date::first()));
  std::vector<Message> least;
  for (const rules::Criterion& criterion : verdict.criteria) {
    const bool follows = criterion.part == rules::PartKind::complexity ||
                         criterion.part == rules::PartKind::size ||
                         criterion.part == rules::PartKind::exam;
    if (follows) continue;
    for (const rules::Quantity& each : criterion.missing) least.push_back(needed(rulebook, each));
  }
  return least;
}

Message message(const rules::Rulebook& rulebook, const Finding& finding) {
  const auto specialty = [&]() -> base::Argument {
    return {"specialty", rulebook.specialties[finding.specialty].id};
  };
  const base::Argument level = base::count("level", finding.level);
  const base::Argument higher = base::count("higher", finding.higher);
  const base::Argument number = base::count("number", finding.number);
  const base::Argument grade = base::count("grade", finding.level);
  const base::Argument category = {"category", finding.what};
  switch (finding.doubt) {
    case Doubt::level_unreachable:
      return {MessageId::doubt_level_unreachable,
              {specialty(), level, higher, {"example", example(rulebook, finding)}}};
    case Doubt::part_easier:
      return {MessageId::doubt_part_easier,
              {specialty(),
               level,
               higher,
               number,
               base::count("other", finding.other),
               {"part", finding.what}}};
    case Doubt::option_idle:
      return {MessageId::doubt_option_idle, {grade, category}};
    case Doubt::flags_idle:
      return {MessageId::doubt_flags_idle, {grade, category, number}};
    case Doubt::grade_idle:
      return {MessageId::doubt_grade_idle, {specialty(), number}};
    case Doubt::all_are_top:
      return {MessageId::doubt_all_are_top, {specialty(), level}};
    case Doubt::entry_unused:
      return {MessageId::doubt_entry_unused, {{"id", finding.what}, {"table", finding.table}}};
    case Doubt::area_unasked:
      break;
  }
  return {MessageId::doubt_area_unasked, {specialty(), {"id", finding.what}}};
}

}  // namespace

Problem doubt(const rules::Rulebook& rulebook, const rules::Finding& finding) {
  return {finding.where, message(rulebook, finding)};
}

}  // namespace tassei::report
