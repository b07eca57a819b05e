#include "cli/case_folder.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <sstream>
#include <string_view>
#include <system_error>

#include "base/text.h"
#include "cli/contents.h"
#include "cli/known_at.h"
#include "cli/parse.h"
#include "cli/rulebook_texts.h"
#include "cli/shipped.h"

namespace tassei::cli {

namespace fs = std::filesystem;

namespace {

/// The words of a line: quotes hold words together. Nothing where one isn't closed.
std::optional<std::vector<std::string>> words_of(std::string_view line) {
  std::vector<std::string> words;
  bool is_open = false;
  char quote = 0;
  for (const char c : line) {
    if (quote == 0 && (c == ' ' || c == '\t')) {
      is_open = false;
      continue;
    }
    if (!is_open) words.emplace_back();
    is_open = true;
    if (quote != 0 ? c == quote : (c == '"' || c == '\'')) {
      quote = quote != 0 ? char{0} : c;
    } else {
      words.back() += c;
    }
  }
  return quote == 0 ? std::optional(std::move(words)) : std::nullopt;
}

bool has_parameter(const Command& command, std::string_view name) {
  return std::any_of(command.parameters.begin(), command.parameters.end(),
                     [&](const Parameter& each) { return each.name == name; });
}

/// What can be asked under other rules and of an earlier state reads and prints, and nothing else.
bool is_question(const Command& command) {
  return has_parameter(command, "--rulebook") && has_parameter(command, kKnownAt);
}

Message questions_hint(std::span<const Command> commands) {
  std::vector<std::string> names;
  for (const Command& command : commands) {
    if (is_question(command)) names.push_back(name_of(command));
  }
  return {MessageId::coverage_questions, {{"names", base::as_list(names)}}};
}

/// Throws the Error for what a case can't ask.
void check_question(const std::vector<std::string>& words, const Where& where,
                    std::span<const Command> commands) {
  const Parsed parsed = parse(words, commands);
  const bool asks = parsed.command != nullptr && is_question(*parsed.command);
  if (parsed.command != nullptr && !asks) {
    throw Error(ErrorKind::refused,
                {MessageId::coverage_no_question, {{"command", name_of(*parsed.command)}}}, where,
                questions_hint(commands));
  }
  if (parsed.failure) {
    throw Error(ErrorKind::refused, parsed.failure->message(), where, parsed.failure->hint());
  }
  if (!asks || parsed.global.has("--help") || parsed.global.has("--version")) {
    throw Error(ErrorKind::refused, {MessageId::coverage_no_question, {{"command", words.front()}}},
                where, questions_hint(commands));
  }
  for (const char* option : {"--db", "--rulebook", "--output", "--force"}) {
    if (!parsed.global.has(option) && !parsed.given.has(option)) continue;
    throw Error(ErrorKind::refused, {MessageId::coverage_option, {{"option", std::string(option)}}},
                where);
  }
}

std::vector<CaseQuestion> questions_of(const CaseFolder& of, std::span<const Command> commands) {
  std::istringstream lines(contents(of.question_file().string()));
  std::vector<CaseQuestion> questions;
  std::size_t number = 0;
  for (std::string each; std::getline(lines, each);) {
    ++number;
    const std::string_view line = base::trim(each);
    if (line.empty() || line.front() == '#') continue;
    const Where where = {of.question_file().string(), number, 0, {}};
    auto words = words_of(line);
    if (!words) throw Error(ErrorKind::refused, MessageId::coverage_open_quote, where);
    if (words->front() == "tassei" && words->size() > 1) words->erase(words->begin());
    check_question(*words, where, commands);
    questions.push_back({number, std::move(*words)});
  }
  return questions;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// So much of a line as can be read at a glance, around the byte where it parts from another one.
Message glance(const std::string& line, std::size_t at) {
  constexpr std::size_t kBefore = 30;
  constexpr std::size_t kMost = 90;
  std::size_t begin = line.size() > kMost && at > kBefore ? at - kBefore : 0;
  std::size_t end = std::min(line.size(), begin + kMost);
  while (begin > 0 && !begins_character(line[begin])) --begin;
  while (end < line.size() && !begins_character(line[end])) ++end;
  const std::string text =
      (begin > 0 ? "…" : "") + line.substr(begin, end - begin) + (end < line.size() ? "…" : "");
  return {MessageId::coverage_line, {{"text", text}}};
}

}  // namespace

std::vector<fs::path> case_folders(const std::string& folder) {
  std::vector<fs::path> folders;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(folder, failure)) {
    if (fs::exists(entry.path() / "question")) folders.push_back(entry.path());
  }
  if (failure) {
    throw Error(ErrorKind::refused,
                {MessageId::file_unreadable, {{"path", folder}, {"reason", failure.message()}}});
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::vector<std::string> rulebooks_of_case(const fs::path& folder) {
  const fs::path file = folder / "rulebooks";
  if (!fs::exists(file)) return default_rulebooks();
  std::istringstream names(contents(file.string()));
  std::vector<std::string> all{std::istream_iterator<std::string>(names), {}};
  return all.empty() ? default_rulebooks() : all;
}

CaseFolder read_case(const fs::path& folder, std::span<const Command> commands) {
  CaseFolder read;
  read.name = folder.filename().string();
  read.path = folder;
  read.rulebooks = rulebooks_of_case(folder);
  read.questions = questions_of(read, commands);
  if (read.questions.empty()) {
    throw Error(ErrorKind::refused, {MessageId::coverage_asks_nothing, {{"name", read.name}}},
                {read.question_file().string(), 0, 0, {}});
  }
  read.expected = with_plain_lines(contents((folder / "expected").string()));
  return read;
}

std::string with_plain_lines(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool ends_line = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!ends_line) plain += text[i];
  }
  if (!plain.empty() && plain.back() != '\n') plain += '\n';
  return plain;
}

CaseDifference first_difference(const std::string& expected, const std::string& got) {
  const std::vector<std::string> wanted = lines_of(expected);
  const std::vector<std::string> there = lines_of(got);
  const auto [left, right] =
      std::mismatch(wanted.begin(), wanted.end(), there.begin(), there.end());
  CaseDifference difference{static_cast<std::size_t>(left - wanted.begin()) + 1,
                            MessageId::coverage_no_line, MessageId::coverage_no_line};
  const bool in_both = left != wanted.end() && right != there.end();
  const std::size_t at =
      in_both ? static_cast<std::size_t>(
                    std::mismatch(left->begin(), left->end(), right->begin(), right->end()).first -
                    left->begin())
              : 0;
  if (left != wanted.end()) difference.expected = glance(*left, at);
  if (right != there.end()) difference.got = glance(*right, at);
  return difference;
}

}  // namespace tassei::cli
