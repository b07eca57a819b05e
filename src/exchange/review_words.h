#pragma once

#include "rules/rulebook.h"
#include "store/review_check.h"

namespace tassei::exchange {

/// What is wrong with a review, but for its label: whose, of which specialty (as the rulebook calls
/// it), which field, what is frozen and what the evaluation says.
Message words(const store::ReviewFault& fault, const rules::Rulebook& rulebook);

}  // namespace tassei::exchange
