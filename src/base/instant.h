#pragma once

#include <string>
#include <string_view>

#include "base/date.h"

namespace tassei::base {

/// Instants are UTC, `2026-03-31T12:34:56.789Z`: in order as texts are. People see them by the
/// clock on the wall, in the local time zone.

/// `2026-03-31 21:34:56`, or the text itself where it is no instant.
std::string local_time(std::string_view instant);

/// Of what is to be the same wherever it is made, people see the moment in UTC.
enum class Clock { local, utc };

/// By the local clock the same; by UTC with its name, `2026-03-31 12:34:56 UTC`.
std::string time_by(Clock clock, std::string_view instant);

/// A moment of some day. What isn't said of it is its end.
struct Moment {
  Date day = Date::first();
  int hour = 23;
  int minute = 59;
  int second = 59;
  int millisecond = 999;
};

/// The instant of a moment in UTC, or by the clock on the wall. Of a local one that is before the
/// first day there is in UTC or after the last, the end of its own day.
std::string instant_of(const Moment& utc);
std::string instant_of_local(const Moment& local);

/// The instant with which a day begins in the local time zone.
std::string beginning_of(Date day);

}  // namespace tassei::base
