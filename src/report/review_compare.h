#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/compare.h"

namespace tassei::report {

/// What became of somebody from one review to another, in a specialty.
enum class ReviewChange : std::uint8_t {
  promotion,
  loss,
  unchanged,
  joined,  ///< only the second review has the person
  left,    ///< only the first
};
/// As interfaces name it.
std::string_view change_id(ReviewChange change);

struct ReviewCompareRow {
  ReviewChange change{};
  std::string engineer;
  std::string name;
  std::string specialty;  ///< empty: the person joined or left and has none
  std::string specialty_label;
  rules::Standing from;
  rules::Standing to;
  std::vector<CompareCause> causes;
};

/// A review that is compared.
struct ReviewSide {
  std::string label;
  Date at = Date::first();
};

/// A row for each person and specialty: JSON with the causes, CSV without. The page leaves out what
/// hasn't changed, and counts it.
table::Answer review_compare(std::vector<ReviewCompareRow> rows, ReviewSide one, ReviewSide other,
                             Language language);

}  // namespace tassei::report
