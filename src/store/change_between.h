#pragma once

#include <optional>

#include "store/logged.h"
#include "store/records.h"

namespace tassei::store {

/// What leads from one state of a record, as the journal has it, to another: from `before` to
/// `after` it is done again, the other way round it is taken back. The records have it as it is. An
/// Error where they and the journal don't go together.
Change change_between(const model::Kind& kind, const Logged& logged,
                      const std::optional<FieldValues>& from, const std::optional<FieldValues>& to,
                      const Records& records);

/// What a change tells of its record as it was before, and as it is after: its key, and those of
/// the other fields that differ. Of one that came or went, the key is the same on both sides.
model::Values told_before(const model::Kind& kind, const Logged& logged);
model::Values told_after(const model::Kind& kind, const Logged& logged);

/// The same of the side that has `own` where the other one has `other`.
model::Values told(const model::Kind& kind, const Logged& logged,
                   const std::optional<FieldValues>& own, const std::optional<FieldValues>& other);

/// Throws the Error that the journal and the records don't go together.
[[noreturn]] void refuse_broken(const Logged& logged);

}  // namespace tassei::store
