#include "base/error.h"

#include "base/text.h"

namespace tassei::base {

std::string Where::text() const {
  std::string place = visible(file);
  if (line > 0) place += ":" + std::to_string(line);
  if (column > 0) place += ":" + std::to_string(column);
  if (!field.empty()) place += (place.empty() ? "" : ": ") + visible(field);
  return place;
}

std::string text(const Problem& problem, Language language) {
  const std::string said = visible(text(problem.message, language));
  return problem.where.empty() ? said : problem.where.text() + ": " + said;
}

}  // namespace tassei::base
