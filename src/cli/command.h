#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/message.h"
#include "cli/days.h"
#include "model/kind.h"
#include "rules/rulebook.h"
#include "store/database.h"
#include "table/writers.h"

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
  project,
  specialty,
  rulebook,  ///< one by name, or a file
  review,    ///< a frozen one's label
  ids,       ///< of Parameter::suggestions, joined by `;`
  command,   ///< the first word of one
  topic,     ///< the words of a command, or what else there is help on
};

/// A value that completion offers, and what it means.
struct Suggestion {
  std::string value;
  Label label = {};
};

/// An option (its name begins with --) or a positional argument.
struct Parameter {
  std::string name;
  Message help;
  ValueType type = ValueType::text;
  bool required = false;
  bool repeated = false;
  std::vector<std::string> choices = {};
  std::string placeholder = {};  ///< what help shows for the value
  char short_name = 0;
  std::vector<Suggestion> suggestions = {};
  const char* variable = nullptr;  ///< of the environment, that stands in for the option
  bool only_typed = false;         ///< can't have a default in the configuration file

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

struct Command;

/// A state of the records, rulebooks and settings before today's.
struct KnownThen {
  store::Database database;
  std::int64_t entry = 0;  ///< of the journal: it is as it stood after this one
  std::string at;          ///< when that was made, as store::Occasion::at
};

/// Where results go.
struct Output {
  std::string path = {};                ///< `--output`; empty: stdout
  bool overwrite = false;               ///< `--force`, for every file that a command writes
  std::string pending = {};             ///< what the file is called until the command is done
  bool has_workbook = false;            ///< the command wrote one into it
  std::string question = {};            ///< what was asked, as it could be typed
  std::vector<std::string> notes = {};  ///< those that were said on the way
};

/// What the world outside is to a command.
struct Context {
  Language language = Language::english;
  Calendar calendar;
  std::string database_path;                              ///< empty: nothing says where it would be
  std::chrono::milliseconds patience = store::kPatience;  ///< with a database that is locked
  bool database_named = false;                            ///< by --db or TASSEI_DB, not by default
  /// Why the database's settings couldn't be read: nor can a command use it then.
  std::optional<Error> database_failure;
  /// What a question is asked of instead of the database as it is.
  std::shared_ptr<const KnownThen> known;
  store::Occasion occasion;      ///< of what the command changes
  std::string team;              ///< whom questions are about that name nobody; empty: everybody
  std::string config_path;       ///< of the configuration file; empty: none is read
  std::string format = "table";  ///< table, json, csv, xlsx
  Output output;
  table::CsvStyle csv;  ///< of what is written as CSV; files are read in its encoding
  bool quiet = false;
  bool yes = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool in_is_terminal = false;
  bool colour = false;    ///< on stdout
  std::size_t width = 0;  ///< of the terminal; 0: none
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
  std::istream* in = nullptr;
  std::span<const Command> commands;  ///< all there are, in the order of help
  std::function<model::Kinds(const rules::Rulebook&)> kinds_of;
  /// What the commands were made from: the database's where it can be read, else the shipped one.
  const rules::Rulebook* rulebook = nullptr;
  /// The texts that it was compiled from; empty where no database could be read.
  std::vector<store::StoredRulebook> stored;
  const model::Kinds* kinds = nullptr;
  std::function<bool()> interrupted = [] { return false; };  ///< somebody pressed Ctrl-C

  std::string say(const Message& message) const { return text(message, language); }
};

/// One command: its words, parameters and help as data, and what it does. Help, suggestions and
/// completion come out of this.
struct Command {
  std::vector<std::string> words;     ///< {"rulebook", "show"}
  Message help;                       ///< one line
  std::optional<Message> more = {};   ///< what else there is to know, for the command's own help
  std::optional<Message> group = {};  ///< what the commands with the same first word are about
  std::vector<Parameter> parameters = {};
  std::vector<std::string> examples = {};  ///< what follows `tassei`
  bool hidden = false;                     ///< not for people: help doesn't list it
  /// Whether it reads or writes files of CSV when that is given; none: it never does.
  std::function<bool(const Given& given, const std::string& format)> csv_files = nullptr;
  /// Returns the exit status; throws Error.
  std::function<int(Context& context, const Given& given)> run = nullptr;
};

/// All commands, in the order of help: five verbs for each kind of record, whose options are its
/// fields with the choices that the rulebook gives them, and the others.
std::vector<Command> all_commands(const rules::Rulebook& rulebook, const model::Kinds& kinds);

/// The options that every command takes.
std::span<const Parameter> global_parameters();

/// `rulebook show`
std::string name_of(const Command& command);

}  // namespace tassei::cli
