#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>

namespace tassei::cli {

/// How far long work is, as one line on a terminal that comes when the work takes long, follows it
/// and goes with the meter: `42 %  0:07`, with the minutes and seconds that the rest takes at the
/// speed so far. Work that begins again from less is a new piece of work.
class Meter {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Meter(std::ostream& out, std::function<Clock::time_point()> now = Clock::now);
  Meter(const Meter&) = delete;
  Meter& operator=(const Meter&) = delete;
  ~Meter();

  void show(std::size_t done, std::size_t of);

 private:
  void erase();

  std::ostream* out_;
  std::function<Clock::time_point()> now_;
  Clock::time_point begun_;
  Clock::time_point shown_;
  std::size_t last_ = 0;
  bool visible_ = false;
};

}  // namespace tassei::cli
