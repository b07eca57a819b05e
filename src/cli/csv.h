#pragma once

#include <optional>

#include "cli/command.h"
#include "table/table.h"
#include "table/writers.h"

namespace tassei::cli {

/// How CSV is written, and in which encoding it is read, as the options say.
table::CsvStyle csv_style(const Given& global);

/// Wrong usage where one of those options was typed and the command neither reads nor writes CSV
/// with what it was given.
std::optional<Error> idle_csv_option(const Given& typed, const std::string& format,
                                     const Command& command, const Given& given);

/// A table to stdout, in the style that was asked for. An Error for a character that its encoding
/// lacks comes before any output, unless that is longer than memory should hold.
void write_csv(Context& context, const table::Table& table);

}  // namespace tassei::cli
