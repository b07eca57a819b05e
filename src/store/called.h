#pragma once

#include <set>
#include <string>

namespace tassei::store {

/// What a person is called, and whether a text names them. All is compared in NFC.
class Called {
 public:
  void add(const std::string& text);
  /// What somebody else is called: a text that is just that names them, not the person.
  void add_other(const std::string& text);

  /// Whether one of the person's texts is in it. A Latin letter or digit at its edge isn't the
  /// middle of a word: E1 is not in E10; Japanese has no such boundaries.
  bool in(const std::string& text) const;

 private:
  std::set<std::string> theirs_;
  std::set<std::string> others_;
};

}  // namespace tassei::store
