#include "report/book.h"

#include <utility>

namespace tassei::report {

Message specialty_title(const rules::Rulebook& rulebook, rules::Id specialty,
                        const rules::Rules& version) {
  const Label& label = rulebook.specialties[specialty].label;
  if (!has_several_lines(rulebook)) return {MessageId::book_name, {{"name", label}}};
  return {MessageId::book_specialty_of,
          {{"rulebook", rulebook.sources[version.source].label}, {"specialty", label}}};
}

Message level_title(const rules::Rulebook& rulebook, rules::Id specialty,
                    const rules::Rules& version, const rules::Cell& cell) {
  return {MessageId::book_level,
          {{"specialty", one(specialty_title(rulebook, specialty, version))},
           base::count("level", cell.level),
           {"provenance", one(provenance_name(cell.provenance))}}};
}

Message level_entry(const rules::Cell& cell) {
  const bool plain = cell.provenance == rules::Provenance::standard;
  return {
      plain ? MessageId::book_level_entry : MessageId::book_level_entry_unstated,
      {base::count("level", cell.level), {"provenance", one(provenance_name(cell.provenance))}}};
}

std::optional<Message> remark_on(const rules::Cell& cell) {
  for (std::size_t i = 0; i < rules::kPartKinds; ++i) {
    const auto part = static_cast<rules::PartKind>(i);
    if (cell.has(part) && cell.clause(part).telling != rules::Telling::nowhere) return {};
  }
  return MessageId::book_cell_nowhere;
}

Message grades_title(const rules::Rulebook& rulebook, rules::Id specialty,
                     const rules::Rules& version) {
  return {MessageId::book_grades,
          {{"specialty", one(specialty_title(rulebook, specialty, version))}}};
}

Message grade_title(const rules::Grade& grade) {
  return {
      MessageId::book_grade,
      {base::count("grade", grade.number), {"provenance", one(provenance_name(grade.provenance))}}};
}

Message cited(const rules::Rulebook& rulebook, rules::Id specialty, const rules::Grade& grade) {
  return {MessageId::book_cited, {{"clause", one(clause_name(rulebook, specialty, grade.clause))}}};
}

std::optional<Message> validity(const std::optional<Date>& from, const std::optional<Date>& until) {
  if (from && until) {
    return Message{MessageId::valid_span_line, {{"from", *from}, {"until", *until}}};
  }
  if (from) return Message{MessageId::valid_from_line, {{"day", *from}}};
  if (until) return Message{MessageId::valid_until_line, {{"day", *until}}};
  return std::nullopt;
}

std::optional<Message> validity(const rules::Rulebook& rulebook, const rules::Rules& version) {
  return validity(version.valid_from, rulebook.sources[version.source].valid_until);
}

std::vector<Message> sources_of(const rules::Source& source) {
  std::vector<Message> said = {{MessageId::source_line, {{"source", source.source}}}};
  for (const rules::SourcePart& part : source.parts) {
    const Message name = {part.included ? MessageId::book_includes : MessageId::book_extends,
                          {{"label", part.label}, {"id", part.id}}};
    const bool told = part.source == Label{} || part.source == source.source;
    said.push_back(told ? name
                        : Message{MessageId::book_part_source,
                                  {{"part", one(name)}, {"source", part.source}}});
  }
  return said;
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
