#pragma once

#include <functional>
#include <string>

#include "report/history.h"

namespace tassei::report {

/// What somebody loses, and the teams that they are in.
struct ExpiringRow {
  HistoryRow change;
  std::string team;  ///< empty for none
};

using ExpiringRows = std::function<bool(ExpiringRow&)>;

/// After a day, up to another.
struct Span {
  Date from = Date::first();
  Date to = Date::last();
};

/// The columns of history with `name` and `team`; the page is one table. The rulebook outlives the
/// answer.
table::Answer expiring(const rules::Rulebook& rulebook, ExpiringRows rows, Span span,
                       Language language);

}  // namespace tassei::report
