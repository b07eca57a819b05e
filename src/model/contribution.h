#pragma once

#include "model/checks.h"
#include "model/common_fields.h"
#include "model/outcome.h"

namespace tassei::model {

/// What has ended has a day on which it did, and that day isn't "no end" (spec 2.1, 3.2).
inline std::vector<Problem> check_contribution(const Kind& kind, const Values& values) {
  std::vector<Problem> problems;
  check_order(kind, values, "start_on", "end_on", problems);
  const auto outcome = outcome_of(kind.value(values, "outcome"));
  if (!outcome || !has_ended(*outcome)) return problems;
  const std::string& end = kind.value(values, "end_on");
  if (end.empty()) problems.push_back(at_field("end_on", MessageId::end_needed));
  if (end == Date::last().iso()) problems.push_back(at_field("end_on", MessageId::end_is_no_end));
  return problems;
}

inline Kind contribution_kind() {
  return {.name = "contributions",
          .singular = "contribution",
          .help = MessageId::kind_contributions,
          .numbered = true,
          .confirmable = true,
          .fields =
              {
                  engineer_field(),
                  {.name = "project",
                   .type = FieldType::code,
                   .help = MessageId::field_project,
                   .tells = Tells::name,
                   .heading = MessageId::column_project,
                   .key = true,
                   .refers_to = "projects"},
                  specialty_field(),
                  {.name = "activity",
                   .type = FieldType::id,
                   .help = MessageId::field_activity,
                   .tells = Tells::nothing,
                   .heading = MessageId::column_activity,
                   .key = true,
                   .catalogue = CatalogueKind::activity},
                  {.name = "component",
                   .type = FieldType::id,
                   .help = MessageId::field_component,
                   .tells = Tells::nothing,
                   .heading = MessageId::column_component,
                   .key = true,
                   .catalogue = CatalogueKind::component},
                  start_field(),
                  end_field(),
                  {.name = "role",
                   .type = FieldType::id,
                   .help = MessageId::field_role,
                   .tells = Tells::nothing,
                   .heading = MessageId::column_role,
                   .required = true,
                   .catalogue = CatalogueKind::role},
                  {.name = "outcome",
                   .type = FieldType::id,
                   .help = MessageId::field_outcome,
                   .tells = Tells::nothing,
                   .heading = MessageId::column_outcome,
                   .required = true,
                   .catalogue = CatalogueKind::outcome},
                  reference_field(),
                  note_field(),
              },
          .check = check_contribution};
}

}  // namespace tassei::model
