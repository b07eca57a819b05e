#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/compile.h"
#include "rules/verdict.h"

namespace tassei::rules {

/// What can be wrong with a rulebook in which nothing is wrong by itself.
enum class Doubt : std::uint8_t {
  level_unreachable,  ///< whoever meets the level meets a higher one: an error; `higher`
  part_easier,   ///< a higher level is easier in a part than `level`; `higher`, `part`, `least`
  option_idle,   ///< a size option of a grade that another one holds already; `what` its category
  flags_idle,    ///< flags of a size option that complexity asks for anyway; `what`, `number`
  grade_idle,    ///< no level of the rulebook would notice that the grade isn't there
  all_are_top,   ///< the grade of a level's engagements where all have to be of the top grade
  entry_unused,  ///< nothing in the rulebook uses the entry; `table`, `what`
  area_unasked,  ///< no level of the specialty asks for its area; `what`
};
/// `level_unreachable`, …, as interfaces name it.
std::string_view doubt_id(Doubt doubt);

struct Finding {
  Doubt doubt{};
  Where where = {};
  Id specialty = kNone;
  std::string table = {};
  std::string what = {};
  int level = 0;
  int higher = 0;
  int grade = 0;
  unsigned number = 0;
  PartKind part{};
  std::vector<Quantity> least = {};  ///< see least_of_easier()

  bool is_error() const { return doubt == Doubt::level_unreachable; }
};

/// What is doubtful in a text that compiles, in the order of its places. `rulebook` is that text
/// compiled alone.
std::vector<Finding> doubts(const RulebookText& text, const Rulebook& rulebook);

}  // namespace tassei::rules
