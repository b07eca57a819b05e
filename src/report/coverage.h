#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/numbers.h"
#include "table/table.h"

namespace tassei::report {

/// A number of which no case notices that it moved, and its value then.
struct Unnoticed {
  rules::Number number;
  std::string moved;
};

/// What became of the numbers of one text when each was moved up and down.
struct Coverage {
  std::string rulebook;
  std::optional<Date> valid_from;
  std::size_t numbers = 0;
  std::size_t noticed = 0;
  std::size_t refused = 0;
  std::vector<Unnoticed> unnoticed;
  std::size_t cases = 0;  ///< that the rulebook decides
};

/// JSON: a record for each text, with a list of what nobody noticed. CSV: a row for each of these.
/// For people the same as lines, with the counts of each text below its own. It refers to `found`.
table::Answer coverage(const std::vector<Coverage>& found, Language language);

}  // namespace tassei::report
