#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/command.h"

namespace tassei::cli {

/// Whether a file of that name is a workbook to whoever opens it.
bool is_workbook_name(std::string_view path);

/// Whether it is an HTML page, likewise.
bool is_page_name(std::string_view path);

/// `csv`, `json` or `xlsx` where the file's name ends so, else nothing.
std::string format_of_name(std::string_view path);

/// Runs a command whose results go where `--output` says: into a file that is made before it runs,
/// appears when it is done, and doesn't where an Error is thrown. Throws one, before the command
/// runs, for a file that is there and isn't to be replaced, or that can't be made.
int with_output(Context& context, const std::function<int()>& run);

/// Throws a usage Error where a workbook is asked for and nothing says into which file.
void refuse_workbook_without_file(const Context& context);

/// What was asked, as it could be typed.
std::string question_of(const Command& command, const Given& given);

}  // namespace tassei::cli
