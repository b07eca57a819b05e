#include "cli/pager.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <sstream>
#include <vector>

#include "base/error.h"

namespace tassei::cli {

namespace {

/// The command's words; a shell's work where there is more to it than words.
std::vector<std::string> words_of(const std::string& command) {
  if (command.find_first_of("|&;<>()$`\\\"'*?[]#~=%!{}\n") != std::string::npos) {
    return {"/bin/sh", "-c", command};
  }
  std::istringstream text(command);
  std::vector<std::string> words;
  for (std::string word; text >> word;) words.push_back(word);
  return words;
}

/// The pager with this end of a pipe as its standard input; -1 where it can't be started.
pid_t spawn(const std::string& command, int input) {
  std::vector<std::string> words = words_of(command);
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  pid_t child = -1;
  const int why = words.empty() ? ENOENT
                                : posix_spawnp(&child, pointers[0], &actions, nullptr,
                                               pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return why == 0 ? child : -1;
}

}  // namespace

PagedBuffer::~PagedBuffer() {
  if (pager_ < 0) return;
  ::close(descriptor_);
  while (::waitpid(pager_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

void PagedBuffer::page(const std::string& command, std::size_t rows) {
  command_ = command;
  rows_ = rows;
  state_ = State::waiting;
}

void PagedBuffer::start() {
  state_ = State::direct;
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return;
  pager_ = spawn(command_, ends[0]);
  ::close(ends[0]);
  if (pager_ < 0) {
    ::close(ends[1]);
    return;
  }
  descriptor_ = ends[1];
  state_ = State::paging;
  // Ctrl-C is the pager's now, and its early end is noticed where bytes are written.
  std::signal(SIGINT, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
}

void PagedBuffer::write_out() {
  std::size_t from = 0;
  while (from < held_.size() && state_ != State::gone) {
    const ssize_t written = ::write(descriptor_, held_.data() + from, held_.size() - from);
    if (written >= 0) {
      from += static_cast<std::size_t>(written);
    } else if (errno == EPIPE && state_ == State::paging) {
      state_ = State::gone;
    } else if (errno != EINTR) {
      held_.clear();
      throw Error(ErrorKind::refused,
                  {MessageId::output_failed, {{"reason", std::string(std::strerror(errno))}}});
    }
  }
  held_.clear();
}

void PagedBuffer::take(const char* bytes, std::size_t count) {
  constexpr std::size_t kMost = 1 << 16;
  held_.append(bytes, count);
  if (state_ == State::waiting) {
    lines_ += static_cast<std::size_t>(std::count(bytes, bytes + count, '\n'));
    if (lines_ >= rows_) start();
  }
  if (held_.size() >= kMost && state_ != State::waiting) write_out();
}

PagedBuffer::int_type PagedBuffer::overflow(int_type byte) {
  if (!traits_type::eq_int_type(byte, traits_type::eof())) {
    const char one = traits_type::to_char_type(byte);
    take(&one, 1);
  }
  return traits_type::not_eof(byte);
}

std::streamsize PagedBuffer::xsputn(const char* bytes, std::streamsize count) {
  take(bytes, static_cast<std::size_t>(count));
  return count;
}

int PagedBuffer::sync() {
  if (state_ == State::waiting) state_ = State::direct;
  write_out();
  return 0;
}

}  // namespace tassei::cli
