#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/kind.h"
#include "rules/rulebook.h"

namespace tassei::exchange {

/// What is wrong with a record by the rulebooks (problems), and what is only odd (warnings).
struct Findings {
  std::vector<Problem> problems;
  std::vector<Problem> warnings;
};

/// Whether a record can't do without the field: the key (component aside) and what is required.
bool needs_value(const model::Field& field);

/// What becomes of ids that no rulebook knows, or only for other specialties.
enum class UnknownIds {
  refused,  ///< each is a problem
  kept,     ///< each is a warning
};

/// Required fields, ids of catalogues with the nearest named, what belongs to the record's
/// specialty, what spans its fields. `values` are canonical. References are the caller's to
/// resolve. An id that the record had `before` may stay, whether a rulebook knows it still or not.
Findings check_record(const rules::Rulebook& rulebook, const model::Kind& kind,
                      const model::Values& values, const model::Values* before = nullptr,
                      UnknownIds unknown = UnknownIds::refused);

/// The ids that a field can take, with labels for people (levels have none); empty for a field
/// without a catalogue.
/// With a specialty, those that belong to it; with one that no rulebook knows, all.
std::vector<rules::Entry> choices(const rules::Rulebook& rulebook, const model::Field& field,
                                  std::string_view specialty = {});

/// Whether `id` is one of the choices.
bool is_choice(const rules::Rulebook& rulebook, const model::Field& field, std::string_view id,
               std::string_view specialty = {});

/// The warnings for a contribution that leaves its project's dates.
std::vector<Problem> outside_project(const model::Kind& contributions,
                                     const model::Values& contribution, const model::Kind& projects,
                                     const model::Values& project);

}  // namespace tassei::exchange
