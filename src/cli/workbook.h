#pragma once

#include "cli/command.h"
#include "table/table.h"
#include "table/workbook.h"

namespace tassei::cli {

/// How a workbook shows days and levels.
table::Workbook::Style workbook_style(const Context& context);

/// The answer as the workbook that `--output` names: a sheet of rows, one of charts where there are
/// some, one that says what was asked and when.
void print_workbook(Context& context, const table::Answer& answer);

}  // namespace tassei::cli
