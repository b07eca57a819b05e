#pragma once

#include <array>
#include <streambuf>
#include <string>

#include "base/error.h"
#include "cli/command.h"
#include "table/table.h"

namespace tassei::cli {

/// Bytes to a file descriptor. A write that fails throws an Error from the stream that uses it
/// (whose exceptions() has badbit), so that long answers end at once.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);

 protected:
  int_type overflow(int_type byte) override;
  int sync() override;

 private:
  void write_out();

  int descriptor_;
  std::array<char, 1 << 16> bytes_{};
};

/// The answer to stdout in the format that was asked for.
void print(Context& context, const table::Answer& answer);

/// One line each to stderr: an error, a warning, a plain note (not when quiet), a bad row.
void print_error(Context& context, const Error& error);
void print_warning(Context& context, const Problem& problem);
void print_note(Context& context, const Message& message);
void print_problem(Context& context, const Problem& problem);

}  // namespace tassei::cli
