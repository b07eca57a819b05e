#pragma once

#include "model/checks.h"
#include "model/common_fields.h"

namespace tassei::model {

inline std::vector<Problem> check_membership(const Kind& kind, const Values& values) {
  std::vector<Problem> problems;
  check_order(kind, values, "start_on", "end_on", problems);
  return problems;
}

inline Kind membership_kind() {
  return {.name = "memberships",
          .singular = "membership",
          .help = MessageId::kind_memberships,
          .numbered = true,
          .fields =
              {
                  engineer_field(),
                  {.name = "team",
                   .type = FieldType::code,
                   .help = MessageId::field_team,
                   .tells = Tells::name,
                   .heading = MessageId::column_team,
                   .key = true},
                  start_field(),
                  end_field(),
                  note_field(),
              },
          .check = check_membership};
}

}  // namespace tassei::model
