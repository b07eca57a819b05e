#pragma once

#include "model/checks.h"

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
                  {.name = "engineer",
                   .type = FieldType::code,
                   .help = MessageId::field_engineer,
                   .heading = MessageId::column_engineer,
                   .key = true,
                   .refers_to = "engineers"},
                  {.name = "team",
                   .type = FieldType::code,
                   .help = MessageId::field_team,
                   .heading = MessageId::column_team,
                   .key = true},
                  {.name = "start_on",
                   .type = FieldType::day,
                   .help = MessageId::field_start_on,
                   .heading = MessageId::column_start_on,
                   .key = true},
                  {.name = "end_on",
                   .type = FieldType::day,
                   .help = MessageId::field_end_on,
                   .heading = MessageId::column_end_on},
                  {.name = "note",
                   .type = FieldType::text,
                   .help = MessageId::field_note,
                   .heading = MessageId::column_note},
              },
          .check = check_membership};
}

}  // namespace tassei::model
