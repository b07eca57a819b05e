#pragma once

#include <string>

#include "cli/command.h"

namespace tassei::cli {

// What the verbs do with records of the kind of that name; each returns the exit status.
int add_record(Context& context, const Given& given, const std::string& kind_name);
int list_records(Context& context, const Given& given, const std::string& kind_name);
int show_records(Context& context, const Given& given, const std::string& kind_name);
int edit_records(Context& context, const Given& given, const std::string& kind_name);
int remove_records(Context& context, const Given& given, const std::string& kind_name);

}  // namespace tassei::cli
