#pragma once

#include "model/checks.h"
#include "model/common_fields.h"

namespace tassei::model {

inline std::vector<Problem> check_goal(const Kind& kind, const Values& values) {
  std::vector<Problem> problems;
  check_order(kind, values, "set_on", "due_on", problems, MessageId::due_before_set);
  return problems;
}

/// A level that somebody is to reach. Who is given another term sets the goal anew: both stay.
inline Kind goal_kind() {
  return {.name = "goals",
          .singular = "goal",
          .help = MessageId::kind_goals,
          .numbered = true,
          .fields =
              {
                  engineer_field(),
                  specialty_field(),
                  {.name = "level",
                   .type = FieldType::number,
                   .help = MessageId::field_level,
                   .tells = Tells::nothing,
                   .heading = MessageId::column_level,
                   .key = true,
                   .catalogue = CatalogueKind::level,
                   .whole = true},
                  {.name = "set_on",
                   .type = FieldType::day,
                   .help = MessageId::field_set_on,
                   .tells = Tells::nothing,
                   .heading = MessageId::column_set_on,
                   .key = true},
                  {.name = "due_on",
                   .type = FieldType::day,
                   .help = MessageId::field_due_on,
                   .tells = Tells::nothing,
                   .heading = MessageId::column_due_on,
                   .last = true},
                  note_field(),
              },
          .check = check_goal};
}

}  // namespace tassei::model
