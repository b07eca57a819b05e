#pragma once

#include "exchange/import.h"
#include "table/table.h"

namespace tassei::exchange {

/// What the changes would do, a row for each field that gets another value: kind, key, change
/// (`added`, `updated`, `removed`), field, before, after. In the tree the key is a record. It
/// refers to the changes.
table::Answer describe(const std::vector<store::Change>& changes, Language language);

/// Counts per kind, as scripts get them: `{"engineers": {"added": 0, …}, …}`.
table::Value counts_value(const ImportPlan& plan);

/// Counts per kind as a table: kind, added, updated, unchanged.
table::Table counts_table(const ImportPlan& plan, Language language);

}  // namespace tassei::exchange
