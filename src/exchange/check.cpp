#include "exchange/check.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "model/checks.h"

namespace tassei::exchange {

namespace {

using model::CatalogueKind;
using model::Field;
using rules::Rulebook;

std::vector<std::string> ids_of(const std::vector<rules::Entry>& entries) {
  std::vector<std::string> ids;
  for (const rules::Entry& entry : entries) ids.push_back(entry.id);
  return ids;
}

Message unknown(const Rulebook& rulebook, const Field& field, const std::string& given,
                std::string_view specialty) {
  const std::vector<std::string> known = ids_of(choices(rulebook, field, specialty));
  // What a number is near to is no slip of the keyboard.
  const bool is_number = field.type == model::FieldType::number;
  const auto near = is_number ? std::vector<std::string>() : base::nearest(given, known);
  if (near.empty()) {
    return {MessageId::unknown_id, {{"given", given}, {"known", base::as_list(known)}}};
  }
  return {MessageId::unknown_id_near,
          {{"given", given}, {"near", base::as_list(near)}, {"known", base::as_list(known)}}};
}

/// An id that some specialty has, but not this one.
Message foreign(const Rulebook& rulebook, const Field& field, const std::string& given,
                const std::string& specialty) {
  const std::vector<std::string> known = ids_of(choices(rulebook, field, specialty));
  if (known.empty()) {
    return {MessageId::none_in_specialty, {{"specialty", specialty}, {"given", given}}};
  }
  return {MessageId::not_of_specialty,
          {{"given", given}, {"specialty", specialty}, {"known", base::as_list(known)}}};
}

/// Whether some rulebook could know it: outcomes aren't theirs, and levels are few.
bool can_be_known(const Field& field, const std::string& id) {
  if (field.catalogue == CatalogueKind::outcome) return false;
  if (field.catalogue != CatalogueKind::level) return rules::has_id_form(id);
  return id.size() == 1 && id.front() >= '1' && id.front() - '0' <= rules::kHighestLevel;
}

void check_id(const Rulebook& rulebook, const Field& field, const std::string& id,
              const std::string& specialty, UnknownIds unknown_ids, Findings& findings) {
  if (is_choice(rulebook, field, id, specialty)) return;
  if (unknown_ids == UnknownIds::kept && can_be_known(field, id)) {
    findings.warnings.push_back(
        model::at_field(field.name, {MessageId::unknown_id_kept, {{"given", id}}}));
    return;
  }
  const bool elsewhere = is_choice(rulebook, field, id);
  findings.problems.push_back(
      model::at_field(field.name, elsewhere ? foreign(rulebook, field, id, specialty)
                                            : unknown(rulebook, field, id, specialty)));
}

void check_exam(const Rulebook& rulebook, const Field& field, const std::string& code,
                std::vector<Problem>& warnings) {
  if (is_choice(rulebook, field, code)) return;
  const auto near = base::nearest(code, ids_of(choices(rulebook, field)));
  if (near.empty()) {
    warnings.push_back(model::at_field(field.name, {MessageId::unknown_exam, {{"given", code}}}));
  } else {
    warnings.push_back(model::at_field(
        field.name,
        {MessageId::unknown_exam_near, {{"given", code}, {"near", base::as_list(near)}}}));
  }
}

/// `old` is what stood there before, in the same specialty.
void check_field(const Rulebook& rulebook, const Field& field, const std::string& value,
                 const std::string& old, const std::string& specialty, UnknownIds unknown_ids,
                 Findings& findings) {
  if (value.empty()) {
    if (needs_value(field)) {
      findings.problems.push_back(model::at_field(field.name, MessageId::value_needed));
    }
  } else if (field.catalogue == CatalogueKind::exam) {
    check_exam(rulebook, field, value, findings.warnings);
  } else if (field.type == model::FieldType::id_set) {
    const std::vector<std::string> had = model::members(old);
    for (const std::string& id : model::members(value)) {
      if (std::find(had.begin(), had.end(), id) != had.end()) continue;
      check_id(rulebook, field, id, specialty, unknown_ids, findings);
    }
  } else if (field.catalogue != CatalogueKind::none && value != old) {
    check_id(rulebook, field, value, specialty, unknown_ids, findings);
  }
}

}  // namespace

bool needs_value(const Field& field) {
  return field.required || (field.key && field.catalogue != CatalogueKind::component);
}

Findings check_record(const Rulebook& rulebook, const model::Kind& kind,
                      const model::Values& values, const model::Values* before,
                      UnknownIds unknown) {
  Findings findings;
  const auto place = kind.position("specialty");
  const std::string specialty = place ? values[*place] : std::string();
  const bool stays = before != nullptr && (!place || (*before)[*place] == specialty);
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    check_field(rulebook, kind.fields[i], values[i], stays ? (*before)[i] : std::string(),
                specialty, unknown, findings);
  }
  if (kind.check != nullptr) {
    for (Problem& problem : kind.check(kind, values)) {
      findings.problems.push_back(std::move(problem));
    }
  }
  return findings;
}

std::vector<Problem> outside_project(const model::Kind& contributions,
                                     const model::Values& contribution, const model::Kind& projects,
                                     const model::Values& project) {
  std::vector<Problem> warnings;
  const std::string& first = projects.value(project, "start_on");
  const std::string& last = projects.value(project, "end_on");
  for (const std::string_view field : {"start_on", "end_on"}) {
    const std::string& day = contributions.value(contribution, field);
    if (day.empty()) continue;
    // ISO days of four-digit years are in order as texts.
    if (!first.empty() && day < first) {
      warnings.push_back(model::at_field(
          field, {MessageId::starts_before_project, {{"day", day}, {"limit", first}}}));
    }
    if (!last.empty() && day > last) {
      warnings.push_back(
          model::at_field(field, {MessageId::ends_after_project, {{"day", day}, {"limit", last}}}));
    }
  }
  return warnings;
}

}  // namespace tassei::exchange
