#pragma once

#include "model/field.h"

namespace tassei::model {

// Fields that several kinds of record have.

/// Whose record it is, as a part of its key.
inline Field engineer_field() {
  return {.name = "engineer",
          .type = FieldType::code,
          .help = MessageId::field_engineer,
          .tells = Tells::name,
          .heading = MessageId::column_engineer,
          .key = true,
          .refers_to = "engineers"};
}

/// In which specialty something counts, as a part of the key.
inline Field specialty_field() {
  return {.name = "specialty",
          .type = FieldType::id,
          .help = MessageId::field_specialty,
          .tells = Tells::nothing,
          .heading = MessageId::column_specialty,
          .key = true,
          .catalogue = CatalogueKind::specialty};
}

/// The first day, as a part of the key.
inline Field start_field() {
  return {.name = "start_on",
          .type = FieldType::day,
          .help = MessageId::field_start_on,
          .tells = Tells::nothing,
          .heading = MessageId::column_start_on,
          .key = true};
}

inline Field end_field() {
  return {.name = "end_on",
          .type = FieldType::day,
          .help = MessageId::field_end_on,
          .tells = Tells::nothing,
          .heading = MessageId::column_end_on,
          .last = true};
}

/// What proves the record.
inline Field reference_field() {
  return {.name = "reference",
          .type = FieldType::text,
          .help = MessageId::field_reference,
          .tells = Tells::words,
          .heading = MessageId::column_reference};
}

inline Field note_field() {
  return {.name = "note",
          .type = FieldType::text,
          .help = MessageId::field_note,
          .tells = Tells::words,
          .heading = MessageId::column_note};
}

}  // namespace tassei::model
