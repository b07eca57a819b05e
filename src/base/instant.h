#pragma once

#include <string>
#include <string_view>

#include "base/date.h"

namespace tassei::base {

/// Instants are UTC, `2026-03-31T12:34:56.789Z`: in order as texts are. People see them by the
/// clock on the wall, in the local time zone.

/// `2026-03-31 21:34:56`, or the text itself where it is no instant.
std::string local_time(std::string_view instant);

/// The instant with which a day begins in the local time zone.
std::string beginning_of(Date day);

}  // namespace tassei::base
