#pragma once

#include <string>
#include <vector>

#include "rules/compile.h"

namespace tassei::rules {

/// What can be wrong with a rulebook in which nothing is wrong by itself.
enum class Doubt : std::uint8_t {
  level_unreachable,  ///< whoever meets the level meets a higher one: an error; `higher`, `number`
  part_easier,   ///< a higher level asks for fewer; `level`, `higher`, `what` the part, `number`
                 ///< and `other` how many of them
  option_idle,   ///< a size option that another one holds already; `what` its category
  flags_idle,    ///< flags of a size option that complexity asks for anyway; `number`
  grade_idle,    ///< no level asks for the grade, nor is a project by it of one that is asked
                 ///< for; `number`
  all_are_top,   ///< the grade of a level's engagements where all have to be of the top grade
  entry_unused,  ///< nothing in the rulebook uses the entry; `table`, `what`
  area_unasked,  ///< no level of the specialty asks for its area; `what`
};

struct Finding {
  Doubt doubt{};
  Where where = {};
  Id specialty = kNone;
  std::string table = {};
  std::string what = {};
  int level = 0;
  int higher = 0;
  unsigned number = 0;
  unsigned other = 0;

  bool is_error() const { return doubt == Doubt::level_unreachable; }
};

/// What is doubtful in a text that compiles, in the order of its places. `rulebook` is that text
/// compiled alone.
std::vector<Finding> doubts(const RulebookText& text, const Rulebook& rulebook);

}  // namespace tassei::rules
