#pragma once

#include <vector>

#include "cli/command.h"

namespace tassei::cli {

/// What the options of a kind's verbs are made of.
struct RecordForm {
  const rules::Rulebook& rulebook;
  const model::Kinds& kinds;
  const model::Kind& kind;
};

/// An option for each field, with the values that it can take. `but_code`: without the code of a
/// kind that has one, which is then an argument.
std::vector<Parameter> field_parameters(const RecordForm& form, bool but_code);

/// Those of the record that can be made along with one of this kind.
std::vector<Parameter> along_parameters(const RecordForm& form);

/// The options by which records are listed.
std::vector<Parameter> list_parameters(const RecordForm& form);

/// Which records are shown, changed or removed: by code or number, or by conditions.
Parameter named_parameter(const RecordForm& form);
Parameter where_parameter(const RecordForm& form);

}  // namespace tassei::cli
