#pragma once

#include <string>

namespace tassei::cli {

/// Sends the log to stderr, from this level on (one of the choices of --log-level).
void start_log(const std::string& level);

}  // namespace tassei::cli
