#pragma once

#include <sys/types.h>

#include <cstddef>
#include <streambuf>
#include <string>

namespace tassei::cli {

/// Bytes to a terminal, through a pager where there are more lines than it shows. A write that
/// fails throws an Error from the stream that uses it (whose exceptions() has badbit); a pager that
/// ends early is no failure, and what is written then is dropped. A pager that can't be started is
/// done without.
///
/// What is flushed has to be seen now: from the first flush on nothing waits for more lines.
class PagedBuffer : public std::streambuf {
 public:
  explicit PagedBuffer(int descriptor) : descriptor_(descriptor) {}
  PagedBuffer(const PagedBuffer&) = delete;
  PagedBuffer& operator=(const PagedBuffer&) = delete;
  /// Waits until the pager has ended. What wasn't flushed is dropped.
  ~PagedBuffer() override;

  /// From now on more than so many lines go to the command.
  void page(const std::string& command, std::size_t rows);

 protected:
  int_type overflow(int_type byte) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int sync() override;

 private:
  enum class State { direct, waiting, paging, gone };

  void take(const char* bytes, std::size_t count);
  void start();
  void write_out();

  int descriptor_;
  State state_ = State::direct;
  std::string command_;
  std::size_t rows_ = 0;
  std::size_t lines_ = 0;
  std::string held_;
  pid_t pager_ = -1;
};

}  // namespace tassei::cli
