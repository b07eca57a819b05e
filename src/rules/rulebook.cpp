#include "rules/rulebook.h"

#include <algorithm>
#include <cassert>

#include "model/project.h"

namespace tassei::rules {

bool has_id_form(std::string_view text) {
  const auto is_alphanumeric = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !text.empty() && is_alphanumeric(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return is_alphanumeric(c) || c == '-' || c == '_'; });
}

std::string_view provenance_id(Provenance provenance) {
  switch (provenance) {
    case Provenance::standard:
      return "standard";
    case Provenance::supplement:
      return "supplement";
    case Provenance::inferred:
      break;
  }
  return "inferred";
}

std::string_view part_id(PartKind part) {
  static constexpr std::array<std::string_view, kPartKinds> kIds = {
      "engagements", "component", "complexity",         "size", "expertise",
      "handing-on",  "mentoring", "further-engagement", "exam"};
  return kIds[static_cast<std::size_t>(part)];
}

bool Range::contains(double value) const {
  if (lower && (lower_inclusive ? value < *lower : value <= *lower)) return false;
  if (upper && (upper_inclusive ? value > *upper : value >= *upper)) return false;
  return true;
}

namespace {

template <class Part>
const Clause* clause_of(const std::optional<Part>& part) {
  return part ? &part->clause : nullptr;
}

/// Null where the cell hasn't that part.
const Clause* find_clause(const Cell& cell, PartKind part) {
  switch (part) {
    case PartKind::engagements:
      return clause_of(cell.engagements);
    case PartKind::component:
      return clause_of(cell.component);
    case PartKind::complexity:
      return clause_of(cell.complexity);
    case PartKind::size:
      return clause_of(cell.size);
    case PartKind::expertise:
      return clause_of(cell.expertise);
    case PartKind::handing_on:
      return clause_of(cell.handing_on);
    case PartKind::mentoring:
      return clause_of(cell.mentoring);
    case PartKind::further_engagement:
      return clause_of(cell.further);
    case PartKind::exam:
      return clause_of(cell.exam);
  }
  return nullptr;
}

}  // namespace

bool Cell::has(PartKind part) const { return find_clause(*this, part) != nullptr; }

const Clause& Cell::clause(PartKind part) const {
  const Clause* found = find_clause(*this, part);
  assert(found && "the cell has that part");
  return *found;
}

Provenance Cell::provenance_of(PartKind part) const {
  if (part != PartKind::exam || !exam || exam->any_of.empty()) return provenance;
  return std::min_element(
             exam->any_of.begin(), exam->any_of.end(),
             [](const Equal& one, const Equal& other) { return one.provenance < other.provenance; })
      ->provenance;
}

std::set<int> Cell::asked_grades() const {
  std::set<int> grades;
  if (engagements) grades = {engagements->grade, engagements->top_grade};
  if (further) grades.insert(further->grade);
  grades.erase(0);  // any project
  return grades;
}

const Grade* Rules::grade(int number) const {
  const auto found = std::find_if(grades.begin(), grades.end(),
                                  [&](const Grade& grade) { return grade.number == number; });
  return found == grades.end() ? nullptr : &*found;
}

const Cell* Rules::cell(int level) const {
  const auto found = std::find_if(cells.begin(), cells.end(),
                                  [&](const Cell& cell) { return cell.level == level; });
  return found == cells.end() ? nullptr : &*found;
}

std::size_t Rules::lowest_grade_from(int number) const {
  const auto found = std::find_if(grades.begin(), grades.end(),
                                  [&](const Grade& grade) { return grade.number >= number; });
  return static_cast<std::size_t>(found - grades.begin());
}

const Rules* Specialty::at(Date day) const {
  const Rules* decides = nullptr;
  for (const Rules& version : versions) {
    if (!version.valid_from || *version.valid_from <= day) decides = &version;
  }
  return decides;
}

namespace {

/// An id as rulebooks have them; what another program wrote may be anything.
bool can_be_column(const std::string& name) {
  return name.size() <= kLongestId && has_id_form(name);
}

void add_other_columns(const Rulebook& rulebook, model::ProjectColumns& columns) {
  const auto is_free = [&](const std::string& name) {
    return !model::project_kind(columns).position(name);
  };
  for (const std::string& scale : rulebook.other_scales) {
    if (!can_be_column(scale) || !is_free(model::size_column(scale))) continue;
    columns.sizes.push_back({.name = model::size_column(scale),
                             .type = model::FieldType::id,
                             .help = MessageId::field_size,
                             .tells = model::Tells::nothing,
                             .catalogue = model::CatalogueKind::category,
                             .about = scale});
  }
  for (const std::string& measure : rulebook.other_measures) {
    if (!can_be_column(measure) || !is_free(measure)) continue;
    columns.measures.push_back({.name = measure,
                                .type = model::FieldType::number,
                                .help = MessageId::field_measure,
                                .tells = model::Tells::nothing,
                                .about = measure});
  }
}

}  // namespace

model::ProjectColumns project_columns(const Rulebook& rulebook) {
  model::ProjectColumns columns;
  for (const Scale& scale : rulebook.catalogues.scales.entries) {
    columns.sizes.push_back({.name = model::size_column(scale.id),
                             .type = model::FieldType::id,
                             .help = MessageId::field_size,
                             .tells = model::Tells::nothing,
                             .catalogue = model::CatalogueKind::category,
                             .about = scale.id,
                             .label = scale.label});
  }
  for (const Measure& measure : rulebook.catalogues.measures.entries) {
    columns.measures.push_back({.name = measure.id,
                                .type = model::FieldType::number,
                                .help = MessageId::field_measure,
                                .tells = model::Tells::nothing,
                                .whole = measure.whole,
                                .about = measure.id,
                                .label = measure.label});
  }
  add_other_columns(rulebook, columns);
  return columns;
}

}  // namespace tassei::rules
