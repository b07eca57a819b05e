#pragma once

#include "model/checks.h"
#include "model/common_fields.h"

namespace tassei::model {

inline std::vector<Problem> check_expertise(const Kind& kind, const Values& values) {
  std::vector<Problem> problems;
  check_order(kind, values, "since_on", "until_on", problems);
  return problems;
}

inline Kind expertise_kind() {
  return {.name = "expertise",
          .singular = "expertise",
          .help = MessageId::kind_expertise,
          .numbered = true,
          .confirmable = true,
          .fields =
              {
                  engineer_field(),
                  specialty_field(),
                  {.name = "area",
                   .type = FieldType::id,
                   .help = MessageId::field_area,
                   .tells = Tells::nothing,
                   .heading = MessageId::column_area,
                   .key = true,
                   .catalogue = CatalogueKind::area},
                  {.name = "since_on",
                   .type = FieldType::day,
                   .help = MessageId::field_since_on,
                   .tells = Tells::nothing,
                   .heading = MessageId::column_since_on,
                   .key = true},
                  {.name = "depth",
                   .type = FieldType::id,
                   .help = MessageId::field_depth,
                   .tells = Tells::nothing,
                   .heading = MessageId::column_depth,
                   .required = true,
                   .catalogue = CatalogueKind::depth},
                  {.name = "until_on",
                   .type = FieldType::day,
                   .help = MessageId::field_until_on,
                   .tells = Tells::nothing,
                   .heading = MessageId::column_until_on,
                   .last = true},
                  reference_field(),
                  note_field(),
              },
          .check = check_expertise};
}

}  // namespace tassei::model
