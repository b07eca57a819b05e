#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/review.h"
#include "rules/appraisal.h"

namespace tassei::store {

// The one form in which a review is frozen, and of which its digest is made (schema/README.md):
// JSON in one line, UTF-8, no spaces between its parts, fields in a fixed order; one that has no
// value is not there.

/// What the review says of itself, but for its digest and what came after it was frozen.
std::string content_of(const model::Review& review);
/// The person alone, without specialties.
std::string content_of(const rules::PersonAppraisal& person);
std::string content_of(const rules::Appraisal& row);

// The reverse. Nothing for a text that can't have been written so.
std::optional<model::Review> parse_review(std::string_view content);
std::optional<rules::PersonAppraisal> parse_review_person(std::string_view content);
std::optional<rules::Appraisal> parse_review_row(std::string_view content);

}  // namespace tassei::store
