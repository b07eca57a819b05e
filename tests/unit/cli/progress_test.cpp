#include "cli/progress.h"

#include <sstream>

#include "catch.h"

namespace tassei::cli {
namespace {

using namespace std::chrono_literals;

/// A meter on a clock that the test moves.
struct Watched {
  std::ostringstream out;
  Meter::Clock::time_point time;
  Meter meter{out, [this] { return time; }};

  std::string after(std::chrono::milliseconds passed, std::size_t done) {
    time += passed;
    out.str("");
    meter.show(done, 100);
    return out.str();
  }
};

TEST_CASE("short work shows no progress") {
  Watched work;
  CHECK(work.after(10ms, 50).empty());
  CHECK(work.after(10ms, 100).empty());
}

TEST_CASE("long work shows how far it is, and later how long the rest takes at that speed") {
  Watched work;
  CHECK(work.after(500ms, 5) == "\r\033[K  5 %");
  CHECK(work.after(1500ms, 20) == "\r\033[K 20 %  0:09");
  CHECK(work.after(58s, 25) == "\r\033[K 25 %  3:01");
}

TEST_CASE("progress is not shown more often than somebody can read") {
  Watched work;
  work.after(500ms, 5);
  CHECK(work.after(50ms, 6).empty());
  CHECK(work.after(50ms, 7) == "\r\033[K  7 %");
}

TEST_CASE("the end of the work takes the line away") {
  Watched work;
  work.after(500ms, 5);
  CHECK(work.after(1ms, 100) == "\r\033[K");
}

TEST_CASE("a second piece of work is timed by itself") {
  Watched work;
  work.after(10s, 50);
  CHECK(work.after(1ms, 1).empty());
  CHECK(work.after(400ms, 2) == "\r\033[K  2 %");
}

TEST_CASE("work that is broken off leaves no line behind") {
  std::ostringstream out;
  auto time = Meter::Clock::time_point();
  {
    Meter meter(out, [&] { return time; });
    time += 1s;
    meter.show(1, 100);
    out.str("");
  }
  CHECK(out.str() == "\r\033[K");
}

}  // namespace
}  // namespace tassei::cli
