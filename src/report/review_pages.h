#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "report/frozen_review.h"
#include "report/section.h"

namespace tassei::report {

/// Where a page finds what it needs of a review.
struct ReviewSource {
  const ReviewShown* shown = nullptr;
  /// The people from the first one on, each time it is called.
  std::function<ReviewPeople()> people;
  /// The skill sheet of that person as seen from the page; empty for none.
  std::function<std::string(const std::string& engineer)> sheet;
};

/// A page (HTML) to be printed: everybody's levels in a matrix, then person after person what is
/// frozen of them and the comments. It is written as the people come.
void review_html(const ReviewSource& source, Language language, std::ostream& out);

/// A page about one person: what is frozen of them, the records, the comments. Sections that are
/// empty are left out.
void sheet_html(const ReviewShown& shown, const rules::PersonAppraisal& person,
                const std::vector<Section>& records, Language language, std::ostream& out);

}  // namespace tassei::report
