#include "rules/verdict.h"

#include <array>

namespace tassei::rules {

std::string_view need_id(Need need) {
  static constexpr std::array<std::string_view, 8> kIds = {
      "engagements", "component",    "flags",      "size",
      "expertise",   "achievements", "mentorings", "exams"};
  return kIds[static_cast<std::size_t>(need)];
}

}  // namespace tassei::rules
