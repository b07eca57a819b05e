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
#include "base/error.h"
#include "base/message.h"
#include "cli/days.h"

namespace tassei::cli {

/// What the value of an option or argument is: decides how it is checked, completed and shown.
enum class ValueType {
  flag,  ///< no value
  text,
  path,
  day,        ///< today, a day, a month, a fiscal year; means its last day
  first_day,  ///< the same; means its first
  days,       ///< day, or A..B
  number,     ///< whole, 1 or more
  choice,     ///< one of Parameter::choices
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

  bool is_option() const { return name.starts_with("--"); }
};

/// What was given for a command's parameters, by their names.
class Given {
 public:
  bool has(std::string_view name) const { return values_.find(name) != values_.end(); }
  /// The value (the last where it was given again), or `otherwise`.
  std::string get(std::string_view name, std::string_view otherwise = {}) const;
  const std::vector<std::string>& all(std::string_view name) const;
  void add(std::string_view name, std::string value);

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// What the world outside is to a command.
struct Context {
  Language language = Language::english;
  Calendar calendar;
  std::string database_path;     ///< empty: nothing says where it would be
  bool database_named = false;   ///< by --db or TASSEI_DB, not by default
  std::string format = "table";  ///< table, json, csv
  bool quiet = false;
  bool yes = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool colour = false;     ///< on stdout
  std::size_t width = 0;   ///< of the terminal; 0: none
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
  std::function<bool()> interrupted = [] { return false; };  ///< somebody pressed Ctrl-C

  std::string say(const Message& message) const { return text(message, language); }
};

/// One command: its words, parameters and help as data, and what it does. Help, suggestions and
/// completion come out of this.
struct Command {
  std::vector<std::string_view> words;  ///< {"rulebook", "show"}
  MessageId help;                       ///< one line
  std::optional<MessageId> more = {};   ///< what else there is to know, for the command's own help
  std::vector<Parameter> parameters = {};
  std::vector<std::string_view> examples = {};  ///< what follows `tassei`
  /// Returns the exit status; throws Error.
  int (*run)(Context& context, const Given& given) = nullptr;
};

/// All commands, in the order of help.
std::span<const Command> commands();

/// The options that every command takes.
std::span<const Parameter> global_parameters();

/// `rulebook show`
std::string name_of(const Command& command);

}  // namespace tassei::cli
