#pragma once

#include "model/kind.h"

namespace tassei::model {

inline Kind achievement_kind() {
  return {.name = "achievements",
          .singular = "achievement",
          .help = MessageId::kind_achievements,
          .numbered = true,
          .fields = {
              {.name = "engineer",
               .type = FieldType::code,
               .help = MessageId::field_engineer,
               .heading = MessageId::column_engineer,
               .key = true,
               .refers_to = "engineers"},
              {.name = "specialty",
               .type = FieldType::id,
               .help = MessageId::field_specialty,
               .heading = MessageId::column_specialty,
               .key = true,
               .catalogue = CatalogueKind::specialty},
              {.name = "kind",
               .type = FieldType::id,
               .help = MessageId::field_kind,
               .heading = MessageId::column_kind,
               .key = true,
               .catalogue = CatalogueKind::kind},
              {.name = "achieved_on",
               .type = FieldType::day,
               .help = MessageId::field_achieved_on,
               .heading = MessageId::column_achieved_on,
               .key = true},
              {.name = "title",
               .type = FieldType::title,
               .help = MessageId::field_title,
               .heading = MessageId::column_title,
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
