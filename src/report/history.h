#pragma once

#include <functional>
#include <string>
#include <vector>

#include "report/words.h"

namespace tassei::report {

/// A change point with its causes already named (spec 3.3).
struct HistoryRow {
  std::string engineer;
  std::string name;
  rules::Id specialty = rules::kNone;
  Date date = Date::first();
  rules::Standing before;
  rules::Standing after;
  table::Value::List causes;     ///< records of `record`, `key`, `change`
  std::vector<Message> because;  ///< the same for people
};

using HistoryRows = std::function<bool(HistoryRow&)>;

/// A change of the subject's level, its causes named as interfaces name them and as people do.
HistoryRow history_row(const Subject& subject, const std::string& name, rules::Id specialty,
                       const rules::Change& change);

/// Adds the change's cells, without the person: specialty, date, from, to, from_basis, basis,
/// provenance, from_provenance.
void add_cells(const rules::Rulebook& rulebook, const HistoryRow& change, table::Row& row);

/// The change as interfaces have it, without the person.
table::Value change_value(const rules::Rulebook& rulebook, const HistoryRow& change);

/// The causes for people, in one text.
std::string reasons(const std::vector<Message>& because, Language language);

/// JSON with the causes, CSV without; the page has a block for each person. The rulebook outlives
/// the answer.
table::Answer history(const rules::Rulebook& rulebook, HistoryRows rows, Language language);

}  // namespace tassei::report
