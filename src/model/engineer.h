#pragma once

#include "model/common_fields.h"
#include "model/kind.h"

namespace tassei::model {

inline Kind engineer_kind() {
  return {.name = "engineers",
          .singular = "engineer",
          .help = MessageId::kind_engineers,
          .along = "memberships",
          .fields = {
              {.name = "engineer",
               .type = FieldType::code,
               .help = MessageId::field_engineer,
               .tells = Tells::name,
               .heading = MessageId::column_engineer,
               .key = true},
              {.name = "name",
               .type = FieldType::text,
               .help = MessageId::field_person_name,
               .tells = Tells::name,
               .heading = MessageId::column_person_name,
               .required = true},
              {.name = "reading",
               .type = FieldType::text,
               .help = MessageId::field_reading,
               .tells = Tells::name,
               .heading = MessageId::column_reading},
              note_field(),
          }};
}

}  // namespace tassei::model
