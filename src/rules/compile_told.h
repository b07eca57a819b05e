#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/overlay_merge.h"

namespace tassei::rules {

/// What is wrong with texts that are read together, on its way to those who wrote them.
struct Told {
  std::vector<std::string> names;  ///< by Place::text: the texts', then those of their libraries
  std::vector<Found> found;
  std::map<std::size_t, std::vector<SwitchedOff>> off;  ///< by the text that is put together

  /// The texts of libraries that came to the `texts` ones since the last time are of that text's.
  void belong(std::size_t text, std::size_t texts);
  /// The text that the one of that number was put together for; itself where it stands for itself.
  std::size_t owner(std::size_t number) const;

 private:
  std::vector<std::size_t> owners_;
};

/// Each problem once, in order of the places. One in a text of a library says what that was put
/// together for, and one with an id that was switched off says where.
std::vector<Problem> problems_of(Told told);

}  // namespace tassei::rules
