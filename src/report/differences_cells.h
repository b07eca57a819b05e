#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/differences.h"

namespace tassei::report {

/// One of the two: what a rulebook says of a specialty from a day on.
struct BookSide {
  const rules::Rulebook& rulebook;
  const rules::Specialty* specialty = nullptr;
  const rules::Rules* rules = nullptr;
};

/// Compares grades and cells. A choice that is another one in every cell is said once.
class CellComparison {
 public:
  /// `from`: the day that the places name, where there are several.
  void compare(const BookSide& before, const BookSide& after, const std::optional<Date>& from,
               std::vector<Difference>& found);

  /// Takes out what is said of every cell, and returns it to be said once. All differences that
  /// `compare` has found have to be there, after whatever others.
  std::vector<Difference> take_common_choices(std::vector<Difference>& found) const;

 private:
  struct Place {
    std::string id;
    Message said;
  };
  static Place place(const BookSide& before, const BookSide& after, MessageId title, int number,
                     const std::optional<Date>& from);
  static void compare_grades(const BookSide& before, const BookSide& after, int number,
                             const Place& at, std::vector<Difference>& found);
  void compare_cells(const BookSide& before, const BookSide& after, int level, const Place& at,
                     std::vector<Difference>& found);
  static void compare_exams(const BookSide& before, const rules::Cell& old, const BookSide& after,
                            const rules::Cell& now, const Place& at,
                            std::vector<Difference>& found);
  void compare_choices(const rules::Cell& before, const rules::Cell& after, const Place& at,
                       std::vector<Difference>& found);

  std::map<std::string, std::size_t> compared_;  ///< cells in which each choice was looked at
};

}  // namespace tassei::report
