#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <utility>

#include "base/message.h"

namespace tassei::base {

/// Where in a file something is: line and column count from 1, 0 where they are not known.
struct Where {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string field;  ///< the name of a record's column, where the place is one

  bool empty() const { return file.empty() && field.empty(); }
  /// `file:line:column: field`, as much of it as is known.
  std::string text() const;
};

/// What an exit status says of an error.
enum class ErrorKind {
  refused,      ///< it can't be done, and nothing has changed
  usage,        ///< the command was not understood
  interrupted,  ///< somebody stopped it
};

/// The one thing that is thrown where a command can't go on.
class Error : public std::exception {
 public:
  Error(ErrorKind kind, Message message, Where where = {}, std::optional<Message> hint = {})
      : kind_(kind),
        message_(std::move(message)),
        where_(std::move(where)),
        hint_(std::move(hint)) {}

  ErrorKind kind() const { return kind_; }
  const Message& message() const { return message_; }
  const Where& where() const { return where_; }
  /// What would be right, as a sentence of its own.
  const std::optional<Message>& hint() const { return hint_; }
  const char* what() const noexcept override { return "tassei::Error"; }

 private:
  ErrorKind kind_;
  Message message_;
  Where where_;
  std::optional<Message> hint_;
};

/// Something wrong in data. All there are of them are collected and reported together.
struct Problem {
  Where where;
  Message message;
};

/// `where: message` on one line.
std::string text(const Problem& problem, Language language);

}  // namespace tassei::base

namespace tassei {
using base::Error;
using base::ErrorKind;
using base::Problem;
using base::Where;
}  // namespace tassei
