#include "cli/progress.h"

#include <fmt/format.h>

#include <ostream>

namespace tassei::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto kBeforeFirst = 300ms;
constexpr auto kBetween = 100ms;
constexpr auto kBeforeGuess = 1s;  // the speed of the first moments says little

}  // namespace

Meter::Meter(std::ostream& out, std::function<Clock::time_point()> now)
    : out_(&out), now_(std::move(now)), begun_(now_()), shown_(begun_) {}

Meter::~Meter() { erase(); }

void Meter::erase() {
  if (visible_) *out_ << "\r\033[K" << std::flush;
  visible_ = false;
}

void Meter::show(std::size_t done, std::size_t of) {
  constexpr std::size_t kPercent = 100;
  const Clock::time_point now = now_();
  if (done < last_) begun_ = now;
  last_ = done;
  if (of == 0 || done >= of) {
    erase();
    return;
  }
  if (now - begun_ < kBeforeFirst || now - shown_ < kBetween) return;
  shown_ = now;
  visible_ = true;
  *out_ << fmt::format("\r\033[K{:3} %", done * kPercent / of);
  if (now - begun_ >= kBeforeGuess && done > 0) {
    constexpr long kMinute = 60;
    const double spent = std::chrono::duration<double>(now - begun_).count();
    const double rest = spent * static_cast<double>(of - done) / static_cast<double>(done);
    const auto seconds = static_cast<long>(rest + 1);
    *out_ << fmt::format("  {}:{:02}", seconds / kMinute, seconds % kMinute);
  }
  *out_ << std::flush;
}

}  // namespace tassei::cli
