#pragma once

#include <functional>
#include <memory>

#include "store/journal_reader.h"
#include "table/table.h"

namespace tassei::exchange {

/// The journal for programs: names of fields and ids as they are, instants in UTC. `next` fills the
/// entry and returns true, or returns false after the last that is asked for; the reader has its
/// changes. The kinds outlive the table.
using NextEntry = std::function<bool(store::Entry&)>;

/// A row for each entry; its changes are a stream of records: `record`, `key`, `before`, `after`.
table::Table log_tree(const std::shared_ptr<store::JournalReader>& reader, NextEntry next,
                      const model::Kinds& kinds, Language language);

/// A row for each field that a change gave another value; one for a change that has none.
table::Table log_rows(std::shared_ptr<store::JournalReader> reader, NextEntry next,
                      const model::Kinds& kinds, Language language);

}  // namespace tassei::exchange
