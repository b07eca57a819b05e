#pragma once

#include <optional>

#include "store/logged.h"
#include "store/records.h"
#include "store/writer.h"

namespace tassei::store {

/// Where the journal builds on what another program did and nobody journaled, a change of it can't
/// be done to what the journal says: what it refers to or changes isn't there, or something is in
/// its way. This makes the records such that it can: what is missing comes, with its key and as
/// little as it can't be without; what is in the way goes, with all that refers to it.
///
/// False where there is nothing left to do: what goes isn't there.
bool make_way(const model::Kinds& kinds, const Records& records, Writer& writer,
              const model::Kind& kind, const Logged& logged, const std::optional<FieldValues>& from,
              const std::optional<FieldValues>& to);

}  // namespace tassei::store
