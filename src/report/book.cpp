#include "report/book.h"

#include <algorithm>
#include <utility>

#include "report/review.h"

namespace tassei::report {

Message requirement(const rules::Rulebook& rulebook, const rules::Quantity& asked, bool listed) {
  if (asked.what == rules::Need::exams && listed) return needed(rulebook, asked);
  Message noun = what(rulebook, asked, listed);
  if (asked.what == rules::Need::size) return noun;
  return {MessageId::requirement,
          {{"what", std::vector<Message>{std::move(noun)}},
           {"needed", std::vector<Message>{at_least(asked)}}}};
}

namespace {

/// That a grade which is asked for isn't the standard's own.
std::optional<Message> rests_on(const rules::Rules& version, int number) {
  const rules::Grade* grade = version.grade(number);
  if (grade == nullptr || grade->provenance == rules::Provenance::standard) return std::nullopt;
  return Message{MessageId::rests_on_grade,
                 {base::count("grade", number),
                  {"provenance", std::vector<Message>{provenance_name(grade->provenance)}}}};
}

}  // namespace

std::vector<BookPart> parts_of(const rules::Rulebook& rulebook, rules::Id specialty,
                               const rules::Rules& version, const rules::Cell& cell) {
  const rules::Projects none(rulebook);
  const rules::Evaluator evaluator(rulebook, none);
  const Date at = version.valid_from.value_or(Date::first());
  std::vector<BookPart> parts;
  for (rules::Criterion& criterion :
       evaluator.explain(rules::Facts(rulebook), specialty, cell.level, at).criteria) {
    BookPart& part = parts.emplace_back();
    part.part = criterion.part;
    part.clause = criterion.clause;
    for (rules::Count& count : criterion.counts) {
      BookNeed& need = part.needs.emplace_back();
      need.asked = std::move(count.needed);
      need.note = rests_on(version, need.asked.grade);
    }
  }
  return parts;
}

namespace {

Label said_elsewhere(const Label& item, int level) {
  const Message said = {MessageId::book_clause_elsewhere,
                        {{"item", item}, base::count("level", level)}};
  return {text(said, Language::japanese), text(said, Language::english)};
}

}  // namespace

std::vector<BookClause> by_clause(const rules::Rulebook& rulebook, const rules::Cell& cell,
                                  std::vector<BookPart> parts) {
  const auto place = [](const BookPart& part) {
    return std::pair(part.clause.item, part.clause.level);
  };
  std::stable_sort(parts.begin(), parts.end(), [&](const BookPart& one, const BookPart& other) {
    return place(one) < place(other);
  });
  std::vector<BookClause> clauses;
  for (BookPart& part : parts) {
    if (clauses.empty() || place(clauses.back().parts.front()) != place(part)) {
      const Label& item = rulebook.catalogues.clauses[part.clause.item].label;
      const bool elsewhere = part.clause.level != cell.level;
      clauses.push_back({elsewhere ? said_elsewhere(item, part.clause.level) : item, {}});
    }
    clauses.back().parts.push_back(std::move(part));
  }
  return clauses;
}

Message level_title(const rules::Specialty& specialty, const rules::Cell& cell) {
  return {MessageId::book_level,
          {{"specialty", specialty.label},
           base::count("level", cell.level),
           {"provenance", std::vector<Message>{provenance_name(cell.provenance)}}}};
}

Message title_of(const BookPart& part) {
  Message name = part_name(part.part);
  if (part.part != rules::PartKind::exam) return name;
  return {MessageId::book_alternative, {{"part", std::vector<Message>{std::move(name)}}}};
}

Message grade_title(const rules::Grade& grade) {
  return {MessageId::book_grade,
          {base::count("grade", grade.number),
           {"provenance", std::vector<Message>{provenance_name(grade.provenance)}}}};
}

std::vector<BookNeed> needs_of(const rules::Grade& grade) {
  std::vector<BookNeed> needs;
  if (grade.complexity.at_least > 0) {
    rules::Quantity& flags = needs.emplace_back().asked;
    flags.what = rules::Need::flags;
    flags.number = grade.complexity.at_least;
    flags.ids = grade.complexity.of;
  }
  if (!grade.size.empty()) {
    rules::Quantity& size = needs.emplace_back().asked;
    size.what = rules::Need::size;
    size.sizes = grade.size;
  }
  return needs;
}

std::vector<BookChoice> choices_of(const rules::Cell& cell) {
  const rules::Choices& made = cell.choices;
  std::vector<BookChoice> choices;
  if (cell.engagements) {
    choices.push_back({"count", made.count == rules::CountBy::projects
                                    ? MessageId::choice_projects
                                    : MessageId::choice_contributions});
  }
  if (cell.engagements && cell.engagements->has_top) {
    choices.push_back({"role_applies_to", made.role_applies_to == rules::RoleAppliesTo::all
                                              ? MessageId::choice_role_all
                                              : MessageId::choice_role_top});
  }
  if (cell.component) {
    choices.push_back(
        {"main_component_min",
         {MessageId::choice_component, {base::count("number", made.main_component_min)}}});
  }
  if (cell.mentoring) {
    choices.push_back({"mentoring_scope", made.mentoring_scope == rules::MentoringScope::any
                                              ? MessageId::choice_mentoring_any
                                              : MessageId::choice_mentoring_specialty});
  }
  if (cell.exam) {
    constexpr MessageId kPolicies[] = {MessageId::choice_exam_counts,
                                       MessageId::choice_exam_with_engagement,
                                       MessageId::choice_exam_shown};
    choices.push_back({"exam_policy", kPolicies[static_cast<std::size_t>(made.exam_policy)]});
  }
  if (made.window_years) {
    choices.push_back(
        {"window_years", {MessageId::choice_window, {base::count("years", *made.window_years)}}});
  }
  return choices;
}

}  // namespace tassei::report
