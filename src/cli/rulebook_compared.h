#pragma once

#include <vector>

#include "cli/command.h"
#include "rules/rulebook.h"

namespace tassei::cli {

/// The two that a command sets against each other: `before` and `after`.
std::vector<Parameter> compared_arguments();

struct Compared {
  rules::Rulebook before;
  rules::Rulebook after;
};

/// What the two arguments mean: names, files, or `current` for the rules of the database. Each may
/// extend and include the other. Beside `current` stands what would be in use after `rulebook use`
/// of the other one, or, where that is in use already, what would be if it stood alone in its line.
/// Where they are `to_decide`, an overlay that begins on a day comes with what decides until then;
/// otherwise a fragment stands for itself. Throws as named_texts() and compiled() do.
Compared compared(Context& context, const Given& given, bool to_decide);

/// The rules of the context's database, else (where none is there or named) the usual ones.
rules::Rulebook current_rulebook(Context& context);

}  // namespace tassei::cli
