#include "cli/case_runner.h"

#include <stdlib.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

#include "cli/contents.h"
#include "cli/run.h"

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

std::vector<std::string> options(const std::vector<std::string>& rulebooks) {
  std::vector<std::string> words;
  for (const std::string& each : rulebooks) words.insert(words.end(), {"--rulebook", each});
  return words;
}

bool is_file(const std::string& name) { return name.ends_with(".toml"); }

std::string joined(const std::vector<std::string>& answers) {
  std::string all;
  for (const std::string& each : answers) all += each;
  return with_plain_lines(all);
}

/// The first line of what a command complained of, without the program's name.
std::string reason_in(const std::string& errors, Language language) {
  std::string reason = errors.substr(0, errors.find('\n'));
  const std::string prefix = text({MessageId::error_line, {{"said", std::string()}}}, language);
  if (reason.starts_with(prefix)) reason.erase(0, prefix.size());
  return reason;
}

}  // namespace

CaseRunner::CaseRunner(const Context& context, const std::string& folder, rules::Head head)
    : context_(&context), head_(std::move(head)) {
  for (const fs::path& each : case_folders(folder)) add_case(each);
  own_ = temporary_folder();
  for (std::size_t i = 0; i < cases_.size(); ++i) {
    cases_[i].database = (own_ / (std::to_string(i) + ".db")).string();
  }
}

CaseRunner::~CaseRunner() {
  std::error_code ignored;
  fs::remove_all(own_, ignored);
}

bool CaseRunner::is_it(const fs::path& file) const {
  const auto head = rules::head_of(contents(file.string()));
  return head && head->id == head_.id && head->valid_from == head_.valid_from;
}

/// Whether a text of the case's own takes it in out of what comes with the program.
bool CaseRunner::takes_it_in(const fs::path& file) const {
  rules::RulebookText text = {file.string(), contents(file.string()), known_.library()};
  const auto parts = rules::parts_of(text);
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::size_t part) { return text.library[part].name == head_.id; });
}

void CaseRunner::add_case(const fs::path& folder) {
  Case one;
  bool is_decided = false;
  for (const std::string& name : rulebooks_of_case(folder)) {
    const fs::path file = folder / name;
    const bool own = is_file(name) ? is_it(file) : name == head_.id;
    is_decided |= own || (is_file(name) && takes_it_in(file));
    one.all_rulebooks.push_back(is_file(name) ? file.string() : name);
    if (!own) one.other_rulebooks.push_back(one.all_rulebooks.back());
  }
  if (!is_decided) return;
  one.of = read_case(folder, context_->commands);
  cases_.push_back(std::move(one));
}

CaseRunner::Said CaseRunner::ask(const Case& one, std::vector<std::string> words) const {
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
  return {out.str(), errors.str(), status};
}

std::vector<std::string> CaseRunner::answers(const Case& one,
                                             const std::vector<std::string>& more) const {
  std::vector<std::string> all;
  for (const CaseQuestion& question : one.of.questions) {
    std::vector<std::string> words = question.words;
    words.insert(words.end(), more.begin(), more.end());
    Said said = ask(one, std::move(words));
    all.push_back(said.out + (said.status == 0 ? "" : said.errors));
  }
  return all;
}

/// A step without which a case can't be asked.
void CaseRunner::do_first(const Case& one, std::vector<std::string> words) const {
  const bool japanese = context_->language == Language::japanese;
  words.insert(words.end(), {"--lang", japanese ? "ja" : "en"});
  const Said said = ask(one, std::move(words));
  if (said.status == 0) return;
  throw Error(ErrorKind::refused,
              {MessageId::coverage_case_unready,
               {{"name", one.of.name}, {"reason", reason_in(said.errors, context_->language)}}});
}

void CaseRunner::refuse(const Case& one, const std::vector<std::string>& answers) const {
  CaseDifference difference = first_difference(one.of.expected, joined(answers));
  // The question whose answer has that line; where all of them end before it, the last one.
  std::size_t place = 0;
  std::string before = answers.front();
  const auto ended = [&] {
    return std::count(before.begin(), before.end(), '\n') <
           static_cast<std::ptrdiff_t>(difference.line);
  };
  while (ended() && place + 1 < answers.size()) before += answers[++place];
  throw Error(ErrorKind::refused,
              {MessageId::coverage_case_fails,
               {{"name", one.of.name},
                base::count("number", difference.line),
                {"expected", std::vector<Message>{std::move(difference.expected)}},
                {"got", std::vector<Message>{std::move(difference.got)}}}},
              {one.of.question_file().string(), one.of.questions[place].line, 0, {}});
}

void CaseRunner::prepare(const Case& one) {
  std::vector<std::string> init = options(one.all_rulebooks);
  init.insert(init.begin(), "init");
  do_first(one, std::move(init));
  do_first(one, {"import", one.of.path.string()});
  const std::vector<std::string> said = answers(one, {});
  if (joined(said) != one.of.expected) refuse(one, said);
}

void CaseRunner::prepare() {
  for (const Case& one : cases_) prepare(one);
}

bool CaseRunner::are_rulebooks(const std::vector<std::string>& names) const {
  return rules::compile(asked_texts(known_, names, false)).problems.empty();
}

CaseVerdict CaseRunner::verdict(const std::string& toml) {
  const fs::path variant = own_ / "variant.toml";
  std::ofstream(variant, std::ios::binary) << toml;
  bool is_refused = false;
  bool is_missed = false;
  for (std::size_t i = 0; i < cases_.size(); ++i) {
    std::vector<std::string> rulebooks = cases_[i].other_rulebooks;
    rulebooks.push_back(variant.string());
    if (joined(answers(cases_[i], options(rulebooks))) == cases_[i].of.expected) {
      is_missed = true;
    } else if (are_rulebooks(rulebooks)) {
      const auto one = cases_.begin() + static_cast<std::ptrdiff_t>(i);
      std::rotate(cases_.begin(), one, one + 1);
      return CaseVerdict::noticed;
    } else {
      is_refused = true;
    }
  }
  return is_refused && !is_missed ? CaseVerdict::refused : CaseVerdict::missed;
}

}  // namespace tassei::cli
