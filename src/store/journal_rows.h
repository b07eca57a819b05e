#pragma once

#include "store/journal.h"
#include "store/query.h"

namespace tassei::store {

/// How rows of the journal's tables are selected and read.
inline constexpr const char* kEntryColumns =
    "SELECT entry, at, actor, command, reason, undoes, digest, salt IS NULL FROM entries";
Entry read_entry(const Query& row);

/// An Error for a content that is broken.
inline constexpr const char* kChangeColumns =
    "SELECT entry, position, salt IS NULL, record, content FROM changes";
EntryChange read_change(const Query& row);

}  // namespace tassei::store
