#pragma once

#include "exchange/import.h"
#include "table/table.h"

namespace tassei::exchange {

/// What the plan would do, a row for each field that gets another value: kind, key, change
/// (`added`, `updated`), field, before, after. In the tree the key is a record. It refers to the
/// plan.
table::Answer describe(const ImportPlan& plan, Language language);

/// Counts per kind, as scripts get them: `{"engineers": {"added": 0, …}, …}`.
table::Value counts_value(const ImportPlan& plan);

/// Counts per kind as a table: kind, added, updated, unchanged.
table::Table counts_table(const ImportPlan& plan, Language language);

}  // namespace tassei::exchange
