#include "cli/record_options.h"

#include <algorithm>

#include "cli/known_at.h"
#include "cli/record_work.h"
#include "cli/selection.h"

namespace tassei::cli {

using model::CatalogueKind;
using model::Field;
using model::FieldType;

namespace {

ValueType type_of(const Field& field) {
  if (field.refers_to == "engineers") return ValueType::engineer;
  if (field.refers_to == "projects") return ValueType::project;
  if (field.catalogue == CatalogueKind::specialty) return ValueType::specialty;
  if (field.name == "team") return ValueType::team;
  if (field.type == FieldType::id_set) return ValueType::ids;
  if (field.type == FieldType::day) return field.last ? ValueType::day : ValueType::first_day;
  return ValueType::text;
}

std::string placeholder_of(const Field& field) {
  switch (field.type) {
    case FieldType::code:
      return "CODE";
    case FieldType::id:
      return "ID";
    case FieldType::id_set:
      return "ID;ID";
    case FieldType::day:
      return "DAY";
    case FieldType::number:
      return "NUMBER";
    case FieldType::text:
    case FieldType::title:
      break;
  }
  return "TEXT";
}

/// What is asked, what it is about, and which values there are.
Message help_of(const rules::Rulebook& rulebook, const Field& field) {
  Message help = field.help;
  if (!field.label.en.empty()) {
    help = {MessageId::field_about, {{"help", std::vector{help}}, {"label", field.label}}};
  }
  std::vector<Label> values;
  for (const rules::Entry& entry : exchange::choices(rulebook, field)) {
    values.push_back(labelled(entry));
  }
  if (values.empty()) return help;
  return {MessageId::field_values, {{"help", std::vector{help}}, {"values", values}}};
}

Parameter parameter_of(const rules::Rulebook& rulebook, const Field& field) {
  Parameter parameter = {.name = option_of(field),
                         .help = help_of(rulebook, field),
                         .type = type_of(field),
                         .placeholder = placeholder_of(field)};
  for (const rules::Entry& entry : exchange::choices(rulebook, field)) {
    parameter.suggestions.push_back({entry.id, entry.label});
  }
  return parameter;
}

bool is_code(const model::Kind& kind, const Field& field) {
  return !kind.numbered && field.name == kind.singular;
}

/// The fields by which lists are narrowed down.
bool filters(const Field& field) {
  return !field.refers_to.empty() || field.name == "team" ||
         field.catalogue == CatalogueKind::specialty || field.catalogue == CatalogueKind::outcome;
}

}  // namespace

std::vector<Parameter> field_parameters(const RecordForm& form, bool but_code) {
  std::vector<Parameter> parameters;
  for (const Field& field : form.kind.fields) {
    if (but_code && is_code(form.kind, field)) continue;
    parameters.push_back(parameter_of(form.rulebook, field));
  }
  return parameters;
}

std::vector<Parameter> along_parameters(const RecordForm& form) {
  std::vector<Parameter> parameters;
  const model::Kind* along = form.kinds.find(form.kind.along);
  if (along == nullptr) return parameters;
  for (const Field& field : along->fields) {
    if (field.key && field.refers_to != form.kind.name) {
      Parameter parameter = parameter_of(form.rulebook, field);
      parameter.help = {MessageId::field_along,
                        {{"help", std::vector{parameter.help}},
                         {"kind", std::vector<Message>{Message(along->help)}}}};
      parameters.push_back(std::move(parameter));
    }
  }
  return parameters;
}

std::vector<Parameter> list_parameters(const RecordForm& form) {
  std::vector<Parameter> parameters;
  for (const Field& field : form.kind.fields) {
    if (!filters(field)) continue;
    parameters.push_back(parameter_of(form.rulebook, field));
    parameters.back().repeated = true;
  }
  if (finds_by_team(form.kind)) {
    parameters.push_back({.name = "--team",
                          .help = MessageId::option_list_team,
                          .type = ValueType::team,
                          .repeated = true,
                          .placeholder = "TEAM"});
  }
  if (exchange::has_person(form.kind)) parameters.push_back(all_teams_parameter());
  if (exchange::has_days(form.kind)) {
    parameters.push_back({.name = "--from",
                          .help = MessageId::option_list_from,
                          .type = ValueType::first_day,
                          .placeholder = "DAY"});
    parameters.push_back({.name = "--to",
                          .help = MessageId::option_list_to,
                          .type = ValueType::day,
                          .placeholder = "DAY"});
  }
  if (exchange::has_days(form.kind) || exchange::has_person(form.kind)) {
    parameters.push_back({.name = "--at",
                          .help = MessageId::option_list_at,
                          .type = ValueType::day,
                          .placeholder = "DAY"});
  }
  if (form.kind.confirmable) {
    parameters.push_back(
        {.name = "--confirmed", .help = MessageId::option_list_confirmed, .type = ValueType::flag});
    parameters.push_back(
        {.name = "--claimed", .help = MessageId::option_list_claimed, .type = ValueType::flag});
  }
  parameters.push_back(known_at_option());
  parameters.push_back(
      {.name = "--text", .help = MessageId::option_list_text, .placeholder = "TEXT"});
  std::vector<std::string> columns;
  for (const Field& field : form.kind.fields) columns.push_back(field.name);
  parameters.push_back({.name = "--sort",
                        .help = MessageId::option_sort,
                        .type = ValueType::choice,
                        .choices = columns,
                        .placeholder = "COLUMN"});
  parameters.push_back(
      {.name = "--descending", .help = MessageId::option_descending, .type = ValueType::flag});
  return parameters;
}

Parameter named_parameter(const RecordForm& form) {
  const bool numbered = form.kind.numbered;
  Parameter parameter = {.name = "record",
                         .help = numbered ? MessageId::argument_number : MessageId::argument_code,
                         .repeated = true,
                         .placeholder = numbered ? "NUMBER" : "CODE"};
  if (form.kind.name == "engineers") parameter.type = ValueType::engineer;
  if (form.kind.name == "projects") parameter.type = ValueType::project;
  return parameter;
}

Parameter where_parameter(const RecordForm& form) {
  return {.name = "--where",
          .help = finds_by_team(form.kind) ? MessageId::option_where_team : MessageId::option_where,
          .repeated = true,
          .placeholder = "COLUMN=VALUE"};
}

}  // namespace tassei::cli
