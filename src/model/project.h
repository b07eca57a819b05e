#pragma once

#include "model/checks.h"
#include "model/common_fields.h"

namespace tassei::model {

inline std::vector<Problem> check_project(const Kind& kind, const Values& values) {
  std::vector<Problem> problems;
  check_order(kind, values, "start_on", "end_on", problems);
  return problems;
}

/// Follows the id of a size's scale in the name of its column.
inline constexpr std::string_view kSizeColumn = "_size";

inline std::string size_column(std::string_view scale) {
  return std::string(scale) + std::string(kSizeColumn);
}

/// Sizes and measures stand between the flags and the note.
inline Kind project_kind(const ProjectColumns& columns) {
  Kind kind = {.name = "projects",
               .singular = "project",
               .help = MessageId::kind_projects,
               .fields =
                   {
                       {.name = "project",
                        .type = FieldType::code,
                        .help = MessageId::field_project,
                        .tells = Tells::name,
                        .heading = MessageId::column_project,
                        .key = true},
                       {.name = "name",
                        .type = FieldType::text,
                        .help = MessageId::field_project_name,
                        .tells = Tells::name,
                        .heading = MessageId::column_project_name,
                        .required = true},
                       {.name = "customer",
                        .type = FieldType::text,
                        .help = MessageId::field_customer,
                        .tells = Tells::name,
                        .heading = MessageId::column_customer},
                       {.name = "start_on",
                        .type = FieldType::day,
                        .help = MessageId::field_start_on,
                        .tells = Tells::nothing,
                        .heading = MessageId::column_start_on},
                       end_field(),
                       {.name = "flags",
                        .type = FieldType::id_set,
                        .help = MessageId::field_flags,
                        .tells = Tells::nothing,
                        .heading = MessageId::column_flags,
                        .catalogue = CatalogueKind::flag},
                   },
               .check = check_project};
  kind.fields.insert(kind.fields.end(), columns.sizes.begin(), columns.sizes.end());
  kind.fields.insert(kind.fields.end(), columns.measures.begin(), columns.measures.end());
  kind.fields.push_back(note_field());
  return kind;
}

}  // namespace tassei::model
