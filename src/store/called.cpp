#include "store/called.h"

#include <algorithm>

#include "base/text.h"

namespace tassei::store {

namespace {

bool is_of_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool contains(const std::string& text, const std::string& part) {
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    const std::size_t end = at + part.size();
    const bool begins = at == 0 || !is_of_word(part.front()) || !is_of_word(text[at - 1]);
    const bool ends = end == text.size() || !is_of_word(part.back()) || !is_of_word(text[end]);
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace

void Called::add(const std::string& text) {
  if (!text.empty()) theirs_.insert(base::comparison_form(text));
}

void Called::add_other(const std::string& text) {
  if (!text.empty()) others_.insert(base::comparison_form(text));
}

bool Called::in(const std::string& text) const {
  if (text.empty()) return false;
  const std::string compared = base::comparison_form(text);
  if (others_.contains(compared) && !theirs_.contains(compared)) return false;
  return std::any_of(theirs_.begin(), theirs_.end(),
                     [&](const std::string& part) { return contains(compared, part); });
}

}  // namespace tassei::store
