#pragma once

#include <string>
#include <vector>

namespace naive {

/// A value of the subset of TOML that rulebooks are written in. Whatever the type, `text` is how it
/// is written (a string without its quotes).
struct Toml {
  std::string text;
  std::vector<std::string> keys;  ///< of a table, beside `items`
  std::vector<Toml> items;        ///< of a table or an array

  const Toml* find(const std::string& key) const;
  /// What is under a key, or what to take in its place.
  std::string text_of(const std::string& key, const std::string& otherwise = "") const;
  int number_of(const std::string& key, int otherwise) const;
  std::vector<std::string> texts_of(const std::string& key) const;
  const std::vector<Toml>& items_of(const std::string& key) const;

  /// The value under a key, made where it isn't there.
  Toml& at(const std::string& key);
};

/// Throws a std::runtime_error where the text is beyond it.
Toml read_toml(const std::string& text);

}  // namespace naive
