#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/case_folder.h"
#include "cli/command.h"
#include "cli/rulebook_texts.h"
#include "rules/head.h"

namespace tassei::cli {

/// What cases say to a changed rulebook.
enum class CaseVerdict {
  noticed,  ///< one has another answer
  missed,   ///< all have the same
  refused,  ///< it is no rulebook where they take it in
};

/// Asks the questions of cases again under changed rulebooks. It keeps a database for each case in
/// a folder of its own, which goes with it.
class CaseRunner {
 public:
  /// The cases below the folder that the text with that head decides, or is a part of what does.
  /// Throws an Error for one that can't be read.
  CaseRunner(const Context& context, const std::string& folder, rules::Head head);
  ~CaseRunner();
  CaseRunner(const CaseRunner&) = delete;
  CaseRunner& operator=(const CaseRunner&) = delete;

  std::size_t size() const { return cases_.size(); }
  /// Reads the records in. Throws an Error for a case whose answer isn't the expected one: which
  /// question, and what differs.
  void prepare();
  /// What they say where that text stands for the rulebook. The case that noticed the last one is
  /// asked first.
  CaseVerdict verdict(const std::string& toml);

 private:
  struct Case {
    CaseFolder of;
    std::vector<std::string> all_rulebooks;    ///< as `--rulebook` takes them
    std::vector<std::string> other_rulebooks;  ///< without the one whose numbers move
    std::string database;
  };
  /// What a command wrote, and its status.
  struct Said {
    std::string out;
    std::string errors;
    int status = 0;
  };

  void add_case(const std::filesystem::path& folder);
  bool is_it(const std::filesystem::path& file) const;
  bool takes_it_in(const std::filesystem::path& file) const;
  void prepare(const Case& one);
  void do_first(const Case& one, std::vector<std::string> words) const;
  std::vector<std::string> answers(const Case& one, const std::vector<std::string>& more) const;
  Said ask(const Case& one, std::vector<std::string> words) const;
  [[noreturn]] void refuse(const Case& one, const std::vector<std::string>& answers) const;
  bool are_rulebooks(const std::vector<std::string>& names) const;

  const Context* context_;
  rules::Head head_;
  KnownTexts known_;
  std::filesystem::path own_;  ///< the runner's folder
  std::vector<Case> cases_;
};

}  // namespace tassei::cli
