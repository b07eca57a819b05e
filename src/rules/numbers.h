#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/compile.h"

namespace tassei::rules {

/// A number of a rulebook's text.
struct Number {
  std::string key;  ///< `cells SPECIALTY 3.engagements.at_least`
  Where where;
  std::string value;       ///< as it stands there, `+3` and `0x3` too
  double amount = 0;       ///< the same as a number
  std::size_t offset = 0;  ///< of its first byte in the text
  /// Where two ranges meet, the number at the other side: neither can move alone.
  std::optional<std::size_t> partner = {};
};

/// All that an answer can rest on, in the order of the text, which is TOML: what decides, and
/// `source_level`, which names the clause that an explanation cites. Not `format`, nor the level of
/// a category, by which it is only called.
std::vector<Number> numbers_of(const RulebookText& text);

/// The text with that number, and its partner where it `takes_partner`, moved by `step`; nothing
/// where it would be below 0.
std::optional<std::string> moved(const RulebookText& text, const std::vector<Number>& numbers,
                                 std::size_t number, int step, bool takes_partner);

/// The number's value after the step, as plain decimal.
std::string moved_value(const Number& number, int step);

}  // namespace tassei::rules
