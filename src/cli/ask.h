#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cli/command.h"

namespace tassei::cli {

/// Whether somebody is there to answer: questions go to stderr, answers come from stdin, and both
/// are a terminal.
bool can_ask(const Context& context);

/// Asks until `accepts` takes the answer (trimmed) and returns it. Throws the Error of an
/// interruption at the end of the input and on Ctrl-C. Somebody is there to answer.
std::string ask(Context& context, const Message& question,
                const std::function<bool(const std::string&)>& accepts);

/// Yes or no. `--yes` is yes; with nobody to answer it throws an Error that says so.
bool confirm(Context& context, const Message& question);

/// The same for what can't be undone: yes is to type `wanted` (a code) once more.
bool confirm_by_typing(Context& context, const Message& question, const std::string& wanted);

}  // namespace tassei::cli
