#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace tassei::store {

/// What the journal says of a command that changes something, beside what it changes.
struct Occasion {
  std::string at;       ///< UTC, `2026-03-31T12:34:56.789Z`
  std::string actor;    ///< who gave it
  std::string command;  ///< its words, without what was given to it
  std::string reason = {};
  std::optional<std::int64_t> undoes = {};  ///< the entry that it takes back
};

}  // namespace tassei::store
