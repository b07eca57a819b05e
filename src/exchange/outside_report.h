#pragma once

#include <vector>

#include "base/message.h"
#include "store/outside.h"
#include "table/table.h"

namespace tassei::exchange {

/// What another program changed, as a table for people: a row for each field, with the values of
/// the journal and of the database.
table::Page preview(const std::vector<store::OutsideEdit>& edits, Language language);

}  // namespace tassei::exchange
