#include "cli/candidates.h"

#include <algorithm>

#include "cli/topics.h"

namespace tassei::cli {

namespace {

const Parameter* find_option(std::span<const Parameter> parameters, const std::string& name) {
  const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& each) {
    return each.name == name ||
           (each.short_name != 0 && name == std::string("-") + each.short_name);
  });
  return found == parameters.end() ? nullptr : &*found;
}

bool is_option(const std::string& word) { return word.size() > 1 && word[0] == '-'; }

/// A line as far as it is typed: what its words were for, and so what the next one can be.
class Line {
 public:
  explicit Line(const Context& context) : context_(&context) {}

  void take(const std::string& word) {
    if (!only_arguments_ && word == "--") {
      only_arguments_ = true;
      open_ = nullptr;
    } else if (!only_arguments_ && is_option(word)) {
      take_option(word);
    } else if (open_ != nullptr) {
      take_value(word);
    } else if (command_ == nullptr) {
      words_.push_back(word);
      find_command();
    } else {
      arguments_.push_back(word);
    }
  }

  const Given& given() const { return given_; }

  Candidates next(const std::string& typed) const {
    if (!only_arguments_ && !typed.empty() && typed[0] == '-') return option(typed);
    if (open_ != nullptr) return values_of(*context_, *open_, typed);
    if (command_ == nullptr) return beginning(words_after(*context_, words_), typed);
    const Parameter* argument = next_argument();
    if (argument == nullptr) return only_arguments_ ? Candidates() : options(typed);
    if (argument->type == ValueType::topic) return topic(typed);
    return values_of(*context_, *argument, typed);
  }

 private:
  static Candidates beginning(std::vector<Candidate> all, const std::string& typed) {
    std::erase_if(all, [&](const Candidate& each) { return !each.value.starts_with(typed); });
    return {.found = std::move(all)};
  }

  const Parameter* known_option(const std::string& name) const {
    const Parameter* own = command_ == nullptr ? nullptr : find_option(command_->parameters, name);
    return own != nullptr ? own : find_option(global_parameters(), name);
  }

  void take_option(const std::string& word) {
    const std::size_t equals = word.find('=');
    open_ = known_option(word.substr(0, equals));
    if (open_ == nullptr) return;
    if (equals != std::string::npos) {
      given_.add(open_->name, word.substr(equals + 1));
      open_ = nullptr;
    } else if (open_->type == ValueType::flag) {
      given_.add(open_->name, "true");
      open_ = nullptr;
    }
  }

  /// An option that can be repeated takes all that follows it, up to another option.
  void take_value(const std::string& word) {
    given_.add(open_->name, word);
    if (!open_->repeated) open_ = nullptr;
  }

  void find_command() {
    for (const Command& command : context_->commands) {
      if (command.words == words_) command_ = &command;
    }
  }

  const Parameter* next_argument() const {
    std::size_t place = 0;
    for (const Parameter& parameter : command_->parameters) {
      if (parameter.is_option()) continue;
      if (place == arguments_.size() || parameter.repeated) return &parameter;
      ++place;
    }
    return nullptr;
  }

  Candidates topic(const std::string& typed) const {
    std::vector<Candidate> all = words_after(*context_, arguments_);
    for (const Topic& each : topics()) {
      if (arguments_.empty()) all.push_back({std::string(each.name), context_->say(each.help)});
    }
    return beginning(std::move(all), typed);
  }

  /// The option itself, or what is typed behind `--name=`.
  Candidates option(const std::string& typed) const {
    const std::size_t equals = typed.find('=');
    if (equals == std::string::npos) return options(typed);
    const Parameter* parameter = known_option(typed.substr(0, equals));
    if (parameter == nullptr) return {};
    Candidates values = values_of(*context_, *parameter, typed.substr(equals + 1));
    values.attached = typed.substr(0, equals + 1);
    for (Candidate& each : values.found) each.value = values.attached + each.value;
    return values;
  }

  /// Those that the line doesn't have yet.
  Candidates options(const std::string& typed) const {
    std::vector<Candidate> all;
    const auto add = [&](std::span<const Parameter> parameters) {
      for (const Parameter& each : parameters) {
        if (!each.is_option() || (given_.has(each.name) && !each.repeated)) continue;
        all.push_back({each.name, context_->say(each.help)});
      }
    };
    if (command_ != nullptr) add(command_->parameters);
    add(global_parameters());
    return beginning(std::move(all), typed);
  }

  const Context* context_;
  std::vector<std::string> words_;
  std::vector<std::string> arguments_;
  Given given_;
  const Command* command_ = nullptr;
  const Parameter* open_ = nullptr;  ///< the option whose value comes next
  bool only_arguments_ = false;
};

}  // namespace

std::chrono::milliseconds patience_for(std::span<const std::string> arguments) {
  const bool completes = !arguments.empty() && arguments.front() == kCompleteWord;
  return completes ? kShortPatience : store::kPatience;
}

std::vector<Candidate> words_after(const Context& context, const std::vector<std::string>& before) {
  std::vector<Candidate> all;
  for (const Command& command : context.commands) {
    const auto& words = command.words;
    if (command.hidden || words.size() <= before.size()) continue;
    if (!std::equal(before.begin(), before.end(), words.begin())) continue;
    const std::string& word = words[before.size()];
    if (!all.empty() && all.back().value == word) continue;
    const bool last = words.size() == before.size() + 1 || !command.group;
    all.push_back({word, context.say(last ? command.help : *command.group)});
  }
  return all;
}

Candidates candidates(const Context& context, const std::vector<std::string>& words) {
  if (words.empty()) return {};
  Line line(context);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) line.take(words[i]);
  Context meant = context;
  const std::string language = line.given().get("--lang");
  if (language == "ja") meant.language = Language::japanese;
  if (language == "en") meant.language = Language::english;
  meant.database_path = line.given().get("--db", context.database_path);
  // The options of the line say in which language and of which database: so it is read again.
  Line again(meant);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) again.take(words[i]);
  return again.next(words.back());
}

}  // namespace tassei::cli
