#pragma once

#include "model/kind.h"

namespace tassei::model {

/// A problem at one column of a record.
Problem at_field(std::string_view field, Message message);

/// `end` is not before `start`, where both are there. `otherwise` says it of their values,
/// `{start}` and `{end}`.
void check_order(const Kind& kind, const Values& values, std::string_view start,
                 std::string_view end, std::vector<Problem>& problems,
                 MessageId otherwise = MessageId::end_before_start);

}  // namespace tassei::model
