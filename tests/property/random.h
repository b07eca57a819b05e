#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace property {

/// Chance that is the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// A number from 0 to `end`, exclusive.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
  /// Both included.
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }
  bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

  template <class Item>
  const Item& one(const std::vector<Item>& items) {
    return items[below(items.size())];
  }
  template <class Item>
  void shuffle(std::vector<Item>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }
  /// So many of them, in the order that they had.
  template <class Item>
  std::vector<Item> some(std::vector<Item> items, std::size_t number) {
    while (items.size() > number) {
      items.erase(items.begin() + static_cast<std::ptrdiff_t>(below(items.size())));
    }
    return items;
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace property
