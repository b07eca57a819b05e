#include "rules/asked.h"

#include <algorithm>

#include "rules/ids.h"

namespace tassei::rules {

namespace {

/// How many of `of` a project has at least that has so many of `among`.
unsigned surely_among(unsigned number, const std::vector<Id>& among, const std::vector<Id>& of) {
  const auto missed = static_cast<unsigned>(others_than(of, among));
  return number > missed ? number - missed : 0;
}

/// True where a project that just meets `option` of `one` meets `other`. A null option: no size.
bool option_implies(const Asked& one, const SizeOption* option, const Asked& other) {
  const unsigned flags = std::max(one.complexity.at_least, option ? option->flags : 0);
  const unsigned sure = surely_among(flags, one.complexity.of, other.complexity.of);
  if (sure < other.complexity.at_least) return false;
  const auto meets = [&](const SizeOption& asked) {
    return option && asked.scale == option->scale && asked.category <= option->category &&
           asked.flags <= sure;
  };
  return other.sizes.empty() || std::any_of(other.sizes.begin(), other.sizes.end(), meets);
}

}  // namespace

Asked asked_by(const Grade& grade) { return {grade.complexity, grade.size}; }

bool implies(const Asked& one, const Asked& other) {
  if (one.sizes.empty()) return option_implies(one, nullptr, other);
  return std::all_of(one.sizes.begin(), one.sizes.end(),
                     [&](const SizeOption& option) { return option_implies(one, &option, other); });
}

}  // namespace tassei::rules
