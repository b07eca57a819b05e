#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tassei::model {

/// How a contribution stands or ended.
enum class Outcome : std::uint8_t { planned, ongoing, success, completed, abandoned };

/// In their order.
std::span<const std::string> outcome_ids();
std::optional<Outcome> outcome_of(std::string_view id);

/// It has ended, in whatever way: its `end_on` is a fact.
constexpr bool has_ended(Outcome outcome) { return outcome >= Outcome::success; }

/// It can be evidence (spec: contributions that count).
constexpr bool can_count(Outcome outcome) {
  return outcome == Outcome::success || outcome == Outcome::completed;
}

}  // namespace tassei::model
