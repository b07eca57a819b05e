#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/records.h"

namespace tassei::exchange {

/// Which records of a kind are meant. All that is set has to hold; a list holds where any of it
/// does.
struct Filter {
  /// By fields: canonical values, codes and titles compared in NFC, one member for a set.
  std::vector<std::pair<std::size_t, std::vector<std::string>>> fields;
  std::vector<std::string> teams;  ///< of the person that the record is of, on `team_day`
  Date team_day = Date::first();
  /// The record's days (its first day to its last, or for ever) touch these.
  std::optional<Date> from;
  std::optional<Date> to;
  std::optional<bool> confirmed;  ///< by somebody, or not
  std::string text;               ///< in some text or code; ASCII letters alike in either case
};

/// Whether records of the kind have days to be filtered by, and belong to a person.
bool has_days(const model::Kind& kind);
bool has_person(const model::Kind& kind);

/// The records that a filter lets through, in order of their keys.
std::vector<store::Stored> filtered(const model::Kinds& kinds, const store::Records& records,
                                    const model::Kind& kind, const Filter& filter);

}  // namespace tassei::exchange
