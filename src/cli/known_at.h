#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"
#include "store/journal.h"

namespace tassei::cli {

/// `--known-at`: a command that has it is asked of the database as it stood then.
Parameter known_at_option();
inline constexpr std::string_view kKnownAt = "--known-at";

/// The last entry that was made by then. Given is an entry's number, an instant
/// (`2026-03-31T12:00:00Z`; without the Z in local time; seconds and their parts may be missing) or
/// a day as last_day() takes it, which is its end in local time. Throws an Error for anything else,
/// an entry that isn't there, and what is before the first one.
store::Entry entry_meant(const Context& context, const store::Database& database,
                         const std::string& given);

/// Where the command's only `--known-at` is given, the context's questions are from then on asked
/// of that state, with its settings. It costs in proportion to the people whom the options name.
void look_back(Context& context, const Command& command, const Given& given);

/// `2026-03-31T12:34:56Z`, of an instant with milliseconds: an entry of that second is known at it.
std::string shown_instant(const std::string& at);

}  // namespace tassei::cli
