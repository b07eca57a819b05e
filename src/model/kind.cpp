#include "model/kind.h"

#include <algorithm>
#include <cassert>

#include "base/text.h"

namespace tassei::model {

std::optional<std::size_t> Kind::position(std::string_view field) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Field& known) { return known.name == field; });
  if (found == fields.end()) return std::nullopt;
  return static_cast<std::size_t>(found - fields.begin());
}

const std::string& Kind::value(const Values& values, std::string_view field) const {
  const auto place = position(field);
  assert(place);
  return values[*place];
}

const Kind* Kinds::find(std::string_view name) const {
  const auto found = std::find_if(kinds_.begin(), kinds_.end(),
                                  [&](const Kind& kind) { return kind.name == name; });
  return found == kinds_.end() ? nullptr : &*found;
}

std::vector<std::string> key_of(const Kind& kind, const Values& values) {
  std::vector<std::string> key;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    if (kind.fields[i].key) key.push_back(base::comparison_form(values[i]));
  }
  return key;
}

std::string key_text(const Kind& kind, const Values& values) {
  std::string text;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    if (!kind.fields[i].key || values[i].empty()) continue;
    text += (text.empty() ? "" : ", ") + kind.fields[i].name + "=" + values[i];
  }
  return text;
}

}  // namespace tassei::model
