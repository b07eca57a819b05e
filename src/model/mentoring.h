#pragma once

#include "base/text.h"
#include "model/checks.h"

namespace tassei::model {

inline std::vector<Problem> check_mentoring(const Kind& kind, const Values& values) {
  std::vector<Problem> problems;
  check_order(kind, values, "start_on", "end_on", problems);
  const std::string mentor = base::comparison_form(kind.value(values, "engineer"));
  if (mentor == base::comparison_form(kind.value(values, "mentee"))) {
    problems.push_back(at_field("mentee", MessageId::own_mentor));
  }
  return problems;
}

inline Kind mentoring_kind() {
  return {.name = "mentorings",
          .singular = "mentoring",
          .help = MessageId::kind_mentorings,
          .numbered = true,
          .fields =
              {
                  {.name = "engineer",
                   .type = FieldType::code,
                   .help = MessageId::field_engineer,
                   .heading = MessageId::column_engineer,
                   .key = true,
                   .refers_to = "engineers"},
                  {.name = "mentee",
                   .type = FieldType::title,
                   .help = MessageId::field_mentee,
                   .heading = MessageId::column_mentee,
                   .key = true},
                  {.name = "start_on",
                   .type = FieldType::day,
                   .help = MessageId::field_start_on,
                   .heading = MessageId::column_start_on,
                   .key = true},
                  {.name = "end_on",
                   .type = FieldType::day,
                   .help = MessageId::field_end_on,
                   .heading = MessageId::column_end_on},
                  {.name = "note",
                   .type = FieldType::text,
                   .help = MessageId::field_note,
                   .heading = MessageId::column_note},
              },
          .check = check_mentoring};
}

}  // namespace tassei::model
