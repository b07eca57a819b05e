#pragma once

#include <string>
#include <vector>

#include "rules/evaluate.h"
#include "table/table.h"

namespace tassei::report {

/// A change point with its causes already named (spec 3.3).
struct HistoryRow {
  std::string engineer;
  std::string name;
  rules::Id specialty = rules::kNone;
  Date date = Date::first();
  rules::Standing before;
  rules::Standing after;
  table::Value::List causes;  ///< records of `record`, `key`, `change`
};

using HistoryRows = std::function<bool(HistoryRow&)>;

/// The causes of a change as interfaces name them.
table::Value::List causes(const rules::Rulebook& rulebook, const rules::Projects& projects,
                          const rules::Facts& facts, const std::string& engineer,
                          const std::vector<rules::Cause>& causes);

table::Answer history(const rules::Rulebook& rulebook, HistoryRows rows, Language language);

}  // namespace tassei::report
