#include "model/checks.h"

namespace tassei::model {

Problem at_field(std::string_view field, Message message) {
  return {.where = {.file = {}, .line = 0, .column = 0, .field = std::string(field)},
          .message = std::move(message)};
}

void check_order(const Kind& kind, const Values& values, std::string_view start,
                 std::string_view end, std::vector<Problem>& problems, MessageId otherwise) {
  const std::string& from = kind.value(values, start);
  const std::string& to = kind.value(values, end);
  // ISO days of four-digit years are in order as texts.
  if (from.empty() || to.empty() || to >= from) return;
  problems.push_back(at_field(end, {otherwise, {{"end", to}, {"start", from}}}));
}

}  // namespace tassei::model
