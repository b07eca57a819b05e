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

/// The values of the kind's fields among these go into their places.
void put(const model::Kind& kind, const FieldValues& from, model::Values& into);

/// Throws the Error that the journal and the records don't go together.
[[noreturn]] void refuse_broken(const Logged& logged);

}  // namespace tassei::store
