#include "report/assurance.h"

#include <algorithm>

#include "report/book.h"
#include "report/review.h"
#include "report/words.h"
#include "rules/evaluate.h"
#include "rules/facts.h"
#include "rules/projects.h"
#include "table/columns.h"

namespace tassei::report {

namespace {

using rules::Doubt;
using rules::Finding;

/// The version that decides in a rulebook that was compiled alone.
const rules::Rules& version_of(const rules::Rulebook& rulebook, const Finding& finding) {
  return rulebook.specialties[finding.specialty].versions.front();
}

/// The least that meets the level.
std::vector<Message> example(const rules::Rulebook& rulebook, const Finding& finding) {
  const rules::Projects projects(rulebook);
  const rules::Facts nobody(rulebook);
  const rules::Rules& version = version_of(rulebook, finding);
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

Message least_engagements(const rules::Catalogues& catalogues, const rules::Quantity& least) {
  std::vector<Message> grade;
  if (least.grade != 0) {
    grade.push_back({MessageId::least_of_grade, {base::count("grade", least.grade)}});
  }
  std::vector<Message> list;
  if (least.role != rules::kNone) {
    list.push_back({MessageId::need_as_role, {{"role", catalogues.roles[least.role].label}}});
  }
  for (const model::Outcome each : least.outcomes) list.push_back(outcome(each));
  if (!least.ids.empty()) {
    list.push_back({MessageId::qualifier_activities,
                    {{"activities", labels(catalogues.activities, least.ids)}}});
  }
  std::vector<Message> conditions;
  if (!list.empty()) {
    conditions.push_back({MessageId::least_conditions, {{"list", std::move(list)}}});
  }
  return {least.number == 1 ? MessageId::least_engagement : MessageId::least_engagements,
          {base::count("number", least.number),
           {"grade", std::move(grade)},
           {"conditions", std::move(conditions)}}};
}

/// Just so much of something.
Message just(const rules::Catalogues& catalogues, const rules::Quantity& least) {
  switch (least.what) {
    case rules::Need::engagements:
      return least_engagements(catalogues, least);
    case rules::Need::component:
      return {MessageId::least_component, {base::count("number", least.number)}};
    case rules::Need::expertise:
      return {MessageId::least_expertise,
              {{"depth", catalogues.depths[least.depth].label},
               {"areas", labels(catalogues.areas, least.ids)}}};
    case rules::Need::achievements:
      return {MessageId::least_kinds, {{"kinds", labels(catalogues.kinds, least.ids)}}};
    default:
      return MessageId::least_mentoring;
  }
}

/// What a level asks for in a part, with the lists of what counts where these matter.
std::vector<Message> asked_in(const rules::Rulebook& rulebook, const Finding& finding) {
  const rules::Rules& version = version_of(rulebook, finding);
  const bool listed = std::any_of(finding.least.begin(), finding.least.end(),
                                  [](const rules::Quantity& each) { return !each.ids.empty(); });
  std::vector<Message> asked;
  for (const BookPart& part :
       parts_of(rulebook, finding.specialty, version, *version.cell(finding.level))) {
    if (part.part != finding.part) continue;
    for (const BookNeed& need : part.needs) {
      asked.push_back(requirement(rulebook, need.asked, listed));
    }
  }
  return asked;
}

Message part_easier(const rules::Rulebook& rulebook, const Finding& finding) {
  const base::Argument specialty = {"specialty", rulebook.specialties[finding.specialty].id};
  const base::Argument level = base::count("level", finding.level);
  const base::Argument higher = base::count("higher", finding.higher);
  const base::Argument part = {"part", std::string(rules::part_id(finding.part))};
  const base::Argument asked = {"asked", asked_in(rulebook, finding)};
  if (finding.least.empty()) {
    return {MessageId::doubt_part_missing, {specialty, level, higher, part, asked}};
  }
  std::vector<Message> least;
  for (const rules::Quantity& each : finding.least) {
    least.push_back(just(rulebook.catalogues, each));
  }
  return {MessageId::doubt_part_easier,
          {specialty, level, higher, part, asked, {"least", std::move(least)}}};
}

Message message(const rules::Rulebook& rulebook, const Finding& finding) {
  const auto specialty = [&]() -> base::Argument {
    return {"specialty", rulebook.specialties[finding.specialty].id};
  };
  const base::Argument level = base::count("level", finding.level);
  const base::Argument number = base::count("number", finding.number);
  const base::Argument grade = base::count("grade", finding.grade);
  const base::Argument category = {"category", finding.what};
  switch (finding.doubt) {
    case Doubt::level_unreachable:
      return {MessageId::doubt_level_unreachable,
              {specialty(),
               level,
               base::count("higher", finding.higher),
               {"example", example(rulebook, finding)}}};
    case Doubt::part_easier:
      return part_easier(rulebook, finding);
    case Doubt::option_idle:
      return {MessageId::doubt_option_idle, {grade, category}};
    case Doubt::flags_idle:
      return {MessageId::doubt_flags_idle, {grade, category, number}};
    case Doubt::grade_idle:
      return {MessageId::doubt_grade_idle, {specialty(), grade}};
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

Checked checked(const rules::Rulebook& rulebook, const rules::Finding& finding) {
  Checked checked{.problem = {finding.where, message(rulebook, finding)},
                  .is_error = finding.is_error(),
                  .check = rules::doubt_id(finding.doubt),
                  .level = finding.level,
                  .higher = finding.higher,
                  .grade = finding.grade};
  if (finding.doubt == Doubt::part_easier) checked.part = rules::part_id(finding.part);
  if (finding.specialty != rules::kNone) {
    checked.specialty = rulebook.specialties[finding.specialty].id;
  }
  return checked;
}

table::Table checked_rows(const std::vector<Checked>& found, Language language) {
  std::vector<table::Row> rows;
  for (const Checked& each : found) {
    const Where& where = each.problem.where;
    rows.push_back({each.is_error ? "error" : "warning", each.check, where.file,
                    number_or_null(where.line), number_or_null(where.column),
                    text_or_null(each.specialty), number_or_null(each.level),
                    number_or_null(each.higher), number_or_null(each.grade),
                    text_or_null(each.part), text(each.problem.message, language)});
  }
  return table::table_of(
      table::columns_of({"severity", "check", "file", "line", "column", "specialty", "level",
                         "higher", "grade", "criterion", "message"},
                        language),
      std::move(rows));
}

}  // namespace tassei::report
