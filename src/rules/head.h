#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/message.h"

namespace tassei::rules {

/// The one id that no rulebook can have: where rulebooks are named it means those of the database.
inline constexpr std::string_view kCurrent = "current";

/// What a text says of itself, right or wrong elsewhere.
struct Head {
  std::string id;
  Label label;
  std::optional<Date> valid_from;
  std::optional<Date> valid_until = {};  ///< the last day
  bool fragment = false;                 ///< only to be included
};

/// Nothing for a text that is no TOML or has no id.
std::optional<Head> head_of(std::string_view toml);

/// Whether a text can only be included.
bool is_fragment(std::string_view toml);

}  // namespace tassei::rules
