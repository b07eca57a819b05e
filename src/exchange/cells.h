#pragma once

#include <string>

#include "model/field.h"
#include "table/table.h"

namespace tassei::exchange {

/// A canonical value as a cell of the field's type: a day, a number, text, nothing where it is
/// empty.
table::Value cell_of(const model::Field& field, const std::string& value);

/// A text, nothing where it is empty.
table::Value or_null(const std::string& text);

}  // namespace tassei::exchange
