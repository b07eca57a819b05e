#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/verdict.h"

namespace tassei::rules {

/// A SizeOption by ids.
struct NamedSize {
  std::string scale;
  std::string category;
  unsigned flags = 0;

  friend bool operator==(const NamedSize&, const NamedSize&) = default;
};

/// A Quantity by ids instead of places in catalogues: it means the same whatever these become.
struct NamedQuantity {
  Need what{};
  unsigned number = 0;
  int grade = 0;
  std::string role = {};  ///< empty: any
  std::vector<std::string> outcomes = {};
  std::vector<std::string> ids = {};
  std::vector<NamedSize> sizes = {};
  std::string depth = {};

  friend bool operator==(const NamedQuantity&, const NamedQuantity&) = default;
};

NamedQuantity named(const Catalogues& catalogues, const Quantity& quantity);

/// The reverse; nothing where the catalogues don't have one of the ids.
std::optional<Quantity> placed(const Catalogues& catalogues, const NamedQuantity& named);

/// The name by which interfaces have the ids of such a quantity; empty where it has none.
std::string_view ids_name(Need need);

/// Nothing for any other text than need_id() gives.
std::optional<Need> need_of(std::string_view id);

}  // namespace tassei::rules
