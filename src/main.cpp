#include <poll.h>
#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <iostream>
#include <new>
#include <streambuf>
#include <string>
#include <vector>

#include "base/text.h"
#include "cli/environment.h"
#include "cli/pager.h"
#include "cli/run.h"

namespace {

using tassei::base::MessageId;

// A handler of signals can reach nothing else.
std::atomic<bool> interrupted_flag = false;
static_assert(std::atomic<bool>::is_always_lock_free);

/// The first Ctrl-C asks for an orderly end; the second one gets it at once.
void on_interrupt(int) { interrupted_flag = true; }

void watch_for_interrupts() {
  struct sigaction action = {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

/// Waits until stdin can be read. An interrupt ends that, also one that comes just before it.
void wait_for_input() {
  sigset_t interrupts;
  sigset_t before;
  sigemptyset(&interrupts);
  sigaddset(&interrupts, SIGINT);
  sigaddset(&interrupts, SIGTERM);
  sigprocmask(SIG_BLOCK, &interrupts, &before);
  pollfd input = {.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
  if (!interrupted_flag) ppoll(&input, 1, nullptr, &before);
  sigprocmask(SIG_SETMASK, &before, nullptr);
}

/// Stdin, which is at its end once somebody has pressed Ctrl-C.
class Input : public std::streambuf {
  int_type underflow() override {
    wait_for_input();
    if (interrupted_flag) return traits_type::eof();
    const ssize_t size = read(STDIN_FILENO, bytes_.data(), bytes_.size());
    if (size <= 0) return traits_type::eof();
    setg(bytes_.data(), bytes_.data(), bytes_.data() + size);
    return traits_type::to_int_type(bytes_[0]);
  }

  std::array<char, 4096> bytes_ = {};
};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// The day in the local time zone.
tassei::Date today(const std::timespec& time) {
  std::tm local = {};
  localtime_r(&time.tv_sec, &local);
  constexpr int kYearZero = 1900;
  const auto day =
      tassei::Date::from_ymd(local.tm_year + kYearZero, static_cast<unsigned>(local.tm_mon) + 1,
                             static_cast<unsigned>(local.tm_mday));
  return day.value_or(tassei::Date::first());
}

/// The instant in UTC, to the millisecond.
std::string now(const std::timespec& time) {
  std::tm utc = {};
  gmtime_r(&time.tv_sec, &utc);
  std::array<char, sizeof "2026-03-31T12:34:56"> seconds{};
  std::strftime(seconds.data(), seconds.size(), "%FT%T", &utc);
  constexpr long kNanosecondsPerMillisecond = 1'000'000;
  const std::string part = std::to_string(1000 + time.tv_nsec / kNanosecondsPerMillisecond);
  return std::string(seconds.data()) + "." + part.substr(1) + "Z";
}

/// The login name; the user's number where nothing gives it a name.
std::string login() {
  for (const char* variable : {"LOGNAME", "USER"}) {
    if (const std::string name = environment(variable); !name.empty()) return name;
  }
  const passwd* user = getpwuid(geteuid());
  return user != nullptr ? user->pw_name : std::to_string(geteuid());
}

/// Of the terminal on stdout; zeros where none says.
winsize terminal_size() {
  winsize size = {};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size : winsize{};
}

/// The one line about what nobody foresaw.
int report_unexpected(const tassei::base::Message& message) {
  const auto language = tassei::cli::language_of(environment);
  const std::string said = text(message, language);
  std::cerr << tassei::base::visible(text({MessageId::error_line, {{"said", said}}}, language))
            << '\n';
  return EXIT_FAILURE;
}

int run(const std::vector<std::string>& arguments) {
  tassei::cli::PagedBuffer buffer(STDOUT_FILENO);
  std::ostream out(&buffer);
  out.exceptions(std::ios::badbit);
  Input input;
  std::istream in(&input);
  tassei::cli::World world;
  world.environment = environment;
  std::timespec time = {};
  std::timespec_get(&time, TIME_UTC);
  world.today = today(time);
  world.now = now(time);
  world.login = login();
  world.out_is_terminal = isatty(STDOUT_FILENO) == 1;
  world.err_is_terminal = isatty(STDERR_FILENO) == 1;
  const winsize size = terminal_size();
  world.width = size.ws_col;
  if (world.out_is_terminal && size.ws_row > 0) {
    world.page = [&](const std::string& pager) { buffer.page(pager, size.ws_row); };
  }
  world.out = &out;
  world.err = &std::cerr;
  world.in = &in;
  world.in_is_terminal = isatty(STDIN_FILENO) == 1;
  world.interrupted = [] { return interrupted_flag.load(); };
  return tassei::cli::run(arguments, world);
}

}  // namespace

int main(int count, char** words) {
  try {
    watch_for_interrupts();
    return run({words + 1, words + count});
  } catch (const std::bad_alloc&) {
    return report_unexpected(MessageId::out_of_memory);
  } catch (const std::exception& failure) {
    return report_unexpected({MessageId::unexpected, {{"reason", std::string(failure.what())}}});
  }
}
