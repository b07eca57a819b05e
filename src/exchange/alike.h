#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tassei::exchange {

/// Finds among records those that look the same: by their codes, or by a text and what tells apart
/// those who share it (readings of a name, customers of a project).
class Alike {
 public:
  /// Takes a record; the code of an earlier one that looks the same. What is empty tells nothing
  /// apart.
  std::optional<std::string> take(const std::string& code, const std::string& name,
                                  const std::string& apart);

  /// The code of the one that the text looks like, by its code; likewise by its name, where only
  /// one has it.
  std::optional<std::string> coded(const std::string& text) const;
  std::optional<std::string> named(const std::string& text) const;

 private:
  struct Seen {
    std::string code;
    std::string apart;
  };
  std::unordered_map<std::string, std::string> codes_;
  std::unordered_map<std::string, std::vector<Seen>> names_;
};

}  // namespace tassei::exchange
