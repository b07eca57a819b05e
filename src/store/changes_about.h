#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "store/database.h"

namespace tassei::store {

/// Where a change is: its entry and position.
using ChangePlace = std::pair<std::int64_t, std::int64_t>;

/// The changes of the journal about the one with that code, under every code that they had: of who
/// has it now, else of who had it last. Those of records that belong to them, too; and of records
/// that refer to them where none belong to such a kind (contributions to a project), for which it
/// reads the texts of all changes. Empty where the journal knows nobody of that code.
std::set<ChangePlace> places_about(const Database& database, const model::Kinds& kinds,
                                   const model::Kind& kind, const std::string& code);

}  // namespace tassei::store
