#pragma once

#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"

namespace tassei::cli {

/// What the value of an option or argument is: decides how it is checked, completed and shown.
enum class ValueType {
  flag,   ///< no value
  text,
  path,
  day,        ///< today, a day, a month, a fiscal year; means its last day
  first_day,  ///< the same; means its first
  days,       ///< day, or A..B
  number,
  choice,  ///< one of Parameter::choices
  engineer,
  team,
  specialty,
};

/// An option (its name begins with --) or a positional argument.
struct Parameter {
  std::string_view name;
  MessageId help;
  ValueType type = ValueType::text;
  bool required = false;
  bool repeated = false;
  std::vector<std::string_view> choices = {};
  std::string_view placeholder = {};  ///< what help shows for the value
  char short_name = 0;
};

/// What was given for a command's parameters, by their names.
class Given {
 public:
  bool has(std::string_view name) const;
  /// The first value, or `otherwise`.
  std::string get(std::string_view name, std::string_view otherwise = {}) const;
  std::span<const std::string> all(std::string_view name) const;
  void add(std::string_view name, std::string value);

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// What the world outside is to a command.
struct Context {
  Language language = Language::english;
  Date today = Date::first();
  std::string database_path;
  std::string format = "table";
  bool quiet = false;
  bool yes = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
};

/// One command: its words, parameters and help as data, and what it does. Help, suggestions and
/// completion come out of this.
struct Command {
  std::vector<std::string_view> words;  ///< {"rulebook", "show"}
  MessageId help;
  std::vector<Parameter> parameters;
  /// Returns the exit status; throws Error.
  int (*run)(Context& context, const Given& given) = nullptr;
};

/// All commands, in the order of help.
std::span<const Command> commands();

/// The options that every command takes.
std::span<const Parameter> global_parameters();

}  // namespace tassei::cli
