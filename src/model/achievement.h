#pragma once

#include "model/common_fields.h"
#include "model/kind.h"

namespace tassei::model {

inline Kind achievement_kind() {
  return {.name = "achievements",
          .singular = "achievement",
          .help = MessageId::kind_achievements,
          .numbered = true,
          .confirmable = true,
          .fields = {
              engineer_field(),
              specialty_field(),
              {.name = "kind",
               .type = FieldType::id,
               .help = MessageId::field_kind,
               .tells = Tells::nothing,
               .heading = MessageId::column_kind,
               .key = true,
               .catalogue = CatalogueKind::kind},
              {.name = "achieved_on",
               .type = FieldType::day,
               .help = MessageId::field_achieved_on,
               .tells = Tells::nothing,
               .heading = MessageId::column_achieved_on,
               .key = true},
              {.name = "title",
               .type = FieldType::title,
               .help = MessageId::field_title,
               .tells = Tells::words,
               .heading = MessageId::column_title,
               .key = true},
              reference_field(),
              note_field(),
          }};
}

}  // namespace tassei::model
