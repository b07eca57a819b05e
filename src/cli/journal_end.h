#pragma once

#include <optional>

#include "cli/command.h"
#include "store/journal.h"
#include "table/table.h"

namespace tassei::cli {

/// Where a journal ends: a note, nothing for a journal without entries.
void print_journal_end(Context& context, const std::optional<store::Entry>& head);

/// The same among other facts: `entries`, `at`, `head`, null for a journal without entries.
void add_journal_end(const std::optional<store::Entry>& head, table::Value::Record& facts);

}  // namespace tassei::cli
