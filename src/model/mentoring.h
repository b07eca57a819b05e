#pragma once

#include "base/text.h"
#include "model/checks.h"
#include "model/common_fields.h"

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
          .confirmable = true,
          .fields =
              {
                  engineer_field(),
                  {.name = "mentee",
                   .type = FieldType::title,
                   .help = MessageId::field_mentee,
                   .tells = Tells::name,
                   .heading = MessageId::column_mentee,
                   .key = true,
                   .mentions = "engineers"},
                  start_field(),
                  end_field(),
                  note_field(),
              },
          .check = check_mentoring};
}

}  // namespace tassei::model
