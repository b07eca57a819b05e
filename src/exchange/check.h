#pragma once

#include <vector>

#include "model/kind.h"
#include "rules/rulebook.h"

namespace tassei::exchange {

/// What is wrong with a record by the rulebooks (problems), and what is only odd (warnings).
struct Findings {
  std::vector<Problem> problems;
  std::vector<Problem> warnings;
};

/// Required fields, ids of catalogues with the nearest named, what belongs to the record's specialty,
/// what spans its fields. `values` are canonical. References are the caller's to resolve.
Findings check_record(const rules::Rulebook& rulebook, const model::Kind& kind,
                      const model::Values& values);

/// The ids that a field can take, with labels for people; empty for a field without a catalogue. With a
/// specialty, those that belong to it.
std::vector<rules::Entry> choices(const rules::Rulebook& rulebook, const model::Field& field,
                                  std::string_view specialty = {});

}  // namespace tassei::exchange
