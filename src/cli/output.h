#pragma once

#include "base/error.h"
#include "cli/command.h"
#include "table/table.h"

namespace tassei::cli {

/// The answer to stdout in the format that was asked for. Where it comes from a state before
/// today's it says so: below the page, on stderr where programs read the answer.
void print(Context& context, const table::Answer& answer);

/// What a command did, where a program reads it: JSON an object, CSV or a workbook that has a file
/// a row. Nothing for people, who get notes.
void print_facts(Context& context, const table::Value::Record& facts);

/// What such an answer says. The context has the state.
Message note_known_at(const Context& context);

/// One line each to stderr: an error, a warning, a plain note (not when quiet), a bad row.
void print_error(Context& context, const Error& error);
void print_warning(Context& context, const Problem& problem);
void print_note(Context& context, const Message& message);
void print_problem(Context& context, const Problem& problem);

}  // namespace tassei::cli
