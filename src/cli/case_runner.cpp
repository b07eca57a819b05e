#include "cli/case_runner.h"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

#include "cli/run.h"
#include "cli/shipped.h"
#include "rules/head.h"

namespace tassei::cli {

namespace fs = std::filesystem;

namespace {

/// A new folder that only its owner can read.
fs::path temporary_folder() {
  std::string name = (fs::temp_directory_path() / "tassei-XXXXXX").string();
  if (mkdtemp(name.data())) return name;
  const std::error_code failure(errno, std::generic_category());
  throw Error(ErrorKind::refused,
              {MessageId::file_unreadable, {{"path", name}, {"reason", failure.message()}}});
}

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The words of a line: quotes hold words together.
std::vector<std::string> words_of(const std::string& line) {
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
  return words;
}

std::vector<std::vector<std::string>> questions_of(const fs::path& folder) {
  std::istringstream lines(contents(folder / "question"));
  std::vector<std::vector<std::string>> questions;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.front() != '#') questions.push_back(words_of(line));
  }
  return questions;
}

/// The rulebooks that decide a case: those that it names, else the ones of a new database.
std::vector<std::string> rulebooks_of(const fs::path& folder) {
  std::istringstream names(contents(folder / "rulebooks"));
  std::vector<std::string> all{std::istream_iterator<std::string>(names), {}};
  return all.empty() ? default_rulebooks() : all;
}

std::vector<std::string> options(const std::vector<std::string>& rulebooks) {
  std::vector<std::string> words;
  for (const std::string& each : rulebooks) words.insert(words.end(), {"--rulebook", each});
  return words;
}

bool has_id(const fs::path& file, const std::string& id) {
  const auto head = rules::head_of(contents(file));
  return head && head->id == id;
}

/// Whether a text of the case's own takes the rulebook in.
bool takes_in(const fs::path& file, const std::string& id) {
  rules::RulebookText text = {file.string(), contents(file), {}};
  for (const ShippedText& each : shipped_texts()) {
    text.library.push_back({each.id, std::string(each.toml), {}});
  }
  const auto parts = rules::parts_of(text);
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::size_t part) { return text.library[part].name == id; });
}

}  // namespace

CaseRunner::CaseRunner(const Context& context, const std::string& folder, std::string id)
    : context_(&context), id_(std::move(id)), own_(temporary_folder()) {
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
  for (const fs::path& each : folders) add_case(each);
}

CaseRunner::~CaseRunner() {
  std::error_code ignored;
  fs::remove_all(own_, ignored);
}

void CaseRunner::add_case(const fs::path& folder) {
  Case one{.name = folder.filename().string(),
           .folder = folder,
           .all_rulebooks = {},
           .other_rulebooks = {},
           .questions = questions_of(folder),
           .expected = contents(folder / "expected"),
           .database = (own_ / (folder.filename().string() + ".db")).string()};
  bool is_decided = false;
  for (const std::string& name : rulebooks_of(folder)) {
    const bool is_file = name.ends_with(".toml");
    const bool is_it = name == id_ || (is_file && has_id(folder / name, id_));
    is_decided |= is_it || (is_file && takes_in(folder / name, id_));
    one.all_rulebooks.push_back(is_file ? (folder / name).string() : name);
    if (!is_it) one.other_rulebooks.push_back(one.all_rulebooks.back());
  }
  if (is_decided) cases_.push_back(std::move(one));
}

std::string CaseRunner::ask(const Case& one, std::vector<std::string> words) const {
  std::ostringstream out;
  std::ostringstream errors;
  std::istringstream in;
  World world;
  world.now = context_->occasion.at;
  world.login = context_->occasion.actor;
  world.environment = [](const char*) { return std::string(); };
  world.today = context_->calendar.today;
  world.out = &out;
  world.err = &errors;
  world.in = &in;
  words.insert(words.begin(), {"--db", one.database, "--no-config", "--quiet"});
  const int status = run(words, world);
  return out.str() + (status == 0 ? "" : errors.str());
}

std::string CaseRunner::answer(const Case& one, const std::vector<std::string>& more) const {
  std::string all;
  for (std::vector<std::string> question : one.questions) {
    question.insert(question.end(), more.begin(), more.end());
    all += ask(one, std::move(question));
  }
  return all;
}

void CaseRunner::prepare() {
  for (const Case& one : cases_) {
    std::vector<std::string> init = options(one.all_rulebooks);
    init.insert(init.begin(), "init");
    ask(one, init);
    ask(one, {"import", one.folder.string()});
    if (answer(one, {}) == one.expected) continue;
    throw Error(ErrorKind::refused, {MessageId::coverage_case_fails, {{"name", one.name}}});
  }
}

bool CaseRunner::is_noticed(const std::string& toml) {
  const fs::path variant = own_ / "variant.toml";
  std::ofstream(variant, std::ios::binary) << toml;
  for (std::size_t i = 0; i < cases_.size(); ++i) {
    std::vector<std::string> rulebooks = cases_[i].other_rulebooks;
    rulebooks.push_back(variant.string());
    if (answer(cases_[i], options(rulebooks)) == cases_[i].expected) continue;
    std::rotate(cases_.begin(), cases_.begin() + static_cast<std::ptrdiff_t>(i),
                cases_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return true;
  }
  return false;
}

}  // namespace tassei::cli
