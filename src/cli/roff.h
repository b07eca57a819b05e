#pragma once

#include <string>
#include <string_view>

namespace tassei::cli {

/// A manual page in the language of man(7), built from the top.
class Roff {
 public:
  /// `name` in capitals heads the page; `source` and `manual` are its foot and title.
  Roff(std::string_view name, std::string_view source, std::string_view manual);

  void heading(std::string_view text);
  /// What whatis reads: on one line, and in plain words.
  void summary(std::string_view name, std::string_view about);
  void subheading(std::string_view text);
  /// Lines are filled together, except those that begin with a blank: they stay as they are.
  void text(std::string_view lines);
  /// As they are.
  void lines(std::string_view lines);
  void item(std::string_view term, std::string_view meaning);

  const std::string& page() const { return page_; }

 private:
  std::string page_;
};

}  // namespace tassei::cli
