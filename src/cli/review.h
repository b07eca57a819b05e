#pragma once

#include <string>

#include "cli/command.h"
#include "model/field.h"
#include "model/review.h"
#include "report/frozen_review.h"
#include "rules/rulebook.h"
#include "store/database.h"

namespace tassei::cli {

/// The label of a review that is there, as a positional argument.
Parameter review_parameter(std::string name = "label", std::string placeholder = "LABEL");

/// The review that is meant. An Error where there is none, with the nearest ones.
model::Review review_asked(const store::Database& database, const Given& given,
                           std::string_view parameter = "label");

/// The rulebooks of a review, as they were in use. An Error where a text isn't kept any more.
rules::Rulebook rulebook_of(const store::Database& database, const model::Review& review);

/// A review with its comments, to be shown. The rulebook outlives it.
report::ReviewShown shown_of(const store::Database& database, const model::Review& review,
                             const rules::Rulebook& rulebook);

/// What people give as a label or a comment, trimmed. An Error for what can't be one.
std::string text_given(const Given& given, const std::string& parameter, model::FieldType type);

}  // namespace tassei::cli
