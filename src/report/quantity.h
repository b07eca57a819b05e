#pragma once

#include <string>

#include "rules/evaluate.h"
#include "rules/named_quantity.h"
#include "table/table.h"

namespace tassei::report {

/// `what`, so many under each name of `numbers`, then the fields that it has (spec 3.3).
table::Value quantity(const rules::Rulebook& rulebook, const rules::Quantity& quantity,
                      const table::Value::Record& numbers);
table::Value quantity(const rules::NamedQuantity& quantity, const table::Value::Record& numbers);

/// What is counted: with `needed`, `have`, and the main component where there is one.
table::Value count(const rules::Rulebook& rulebook, const rules::Count& count);

/// What is missing: with `count` and `text`.
table::Value missing(const rules::Rulebook& rulebook, const rules::Quantity& missing,
                     Language language);

/// Where the standard says something: `specialty`, `level`, `item`.
table::Value clause(const rules::Rulebook& rulebook, rules::Id specialty,
                    const rules::Clause& clause);

}  // namespace tassei::report
