#pragma once

#include "model/common_fields.h"
#include "model/kind.h"

namespace tassei::model {

/// `exam` is any code: one that no rulebook knows is kept and warned about.
inline Kind exam_kind() {
  return {.name = "exams",
          .singular = "exam",
          .help = MessageId::kind_exams,
          .numbered = true,
          .fields = {
              engineer_field(),
              {.name = "exam",
               .type = FieldType::code,
               .help = MessageId::field_exam,
               .tells = Tells::name,
               .heading = MessageId::column_exam,
               .key = true,
               .catalogue = CatalogueKind::exam},
              {.name = "passed_on",
               .type = FieldType::day,
               .help = MessageId::field_passed_on,
               .tells = Tells::nothing,
               .heading = MessageId::column_passed_on,
               .key = true},
              reference_field(),
              note_field(),
          }};
}

}  // namespace tassei::model
