#pragma once

#include <map>
#include <string>
#include <vector>

#include "exchange/check.h"
#include "store/records.h"

namespace tassei::exchange {

/// Texts for fields, by the fields' names, as somebody gave them by hand.
using Texts = std::map<std::string, std::string>;

/// The values with these texts in their places: trimmed and canonical, an empty one for no value.
/// What is no value of its field becomes a problem and leaves its place as it was.
model::Values with_texts(const model::Kind& kind, model::Values values, const Texts& texts,
                         std::vector<Problem>& problems);

/// What changes by hand would do, or why they can't be made; then there are problems and no
/// changes.
struct EntryPlan {
  std::vector<Problem> problems;
  std::vector<Problem> warnings;
  std::vector<store::Change> changes;
};

/// Checks records as an import would: by their fields and the rulebooks, whether what they refer to
/// is there (or among them), whether no other record has the key of a new or renamed one. Changes
/// that change nothing are dropped; those without an `after` pass. `Where::field` names the column.
EntryPlan plan_entries(std::vector<store::Change> wanted, const rules::Rulebook& rulebook,
                       const model::Kinds& kinds, const store::Records& records);

/// What to say of a change that makes confirmed evidence a claim again.
Problem claim_again(const store::Change& change, const store::Confirmation& confirmed);

/// The removal of every record that refers to that one.
std::vector<store::Change> removals_of_referring(const model::Kinds& kinds,
                                                 const store::Records& records,
                                                 const model::Kind& kind,
                                                 const model::Values& values);

}  // namespace tassei::exchange
