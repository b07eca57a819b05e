#pragma once

#include "store/review_check.h"

namespace tassei::exchange {

/// What is wrong with a review, but for its label: whose, of which specialty, which field, what is
/// frozen and what the evaluation says.
Message words(const store::ReviewFault& fault);

/// A frozen field's name for people; nothing for an unknown one.
std::optional<MessageId> frozen_heading(const std::string& field);

}  // namespace tassei::exchange
