#pragma once

#include "model/kind.h"

namespace tassei::model {

/// `exam` is any code: one that no rulebook knows is kept and warned about.
inline Kind exam_kind() {
  return {.name = "exams",
          .singular = "exam",
          .help = MessageId::kind_exams,
          .numbered = true,
          .fields = {
              {.name = "engineer",
               .type = FieldType::code,
               .help = MessageId::field_engineer,
               .heading = MessageId::column_engineer,
               .key = true,
               .refers_to = "engineers"},
              {.name = "exam",
               .type = FieldType::code,
               .help = MessageId::field_exam,
               .heading = MessageId::column_exam,
               .key = true,
               .catalogue = CatalogueKind::exam},
              {.name = "passed_on",
               .type = FieldType::day,
               .help = MessageId::field_passed_on,
               .heading = MessageId::column_passed_on,
               .key = true},
              {.name = "reference",
               .type = FieldType::text,
               .help = MessageId::field_reference,
               .heading = MessageId::column_reference},
              {.name = "note",
               .type = FieldType::text,
               .help = MessageId::field_note,
               .heading = MessageId::column_note},
          }};
}

}  // namespace tassei::model
