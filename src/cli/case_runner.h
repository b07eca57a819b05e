#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/command.h"
#include "rules/compile.h"

namespace tassei::cli {

/// Asks the questions of cases (tests/README.md) again under changed rulebooks. It keeps a database
/// for each case in a folder of its own, which goes with it.
class CaseRunner {
 public:
  /// The cases below the folder that the rulebook of that id decides, or is a part of what does.
  CaseRunner(const Context& context, const std::string& folder, std::string id);
  ~CaseRunner();
  CaseRunner(const CaseRunner&) = delete;
  CaseRunner& operator=(const CaseRunner&) = delete;

  std::size_t size() const { return cases_.size(); }
  /// Reads the records in. Throws an Error for a case whose answer isn't the expected one.
  void prepare();
  /// Whether the answer of some case is another one where that text stands for the rulebook. The
  /// case that noticed the last one is asked first.
  bool is_noticed(const std::string& toml);

 private:
  struct Case {
    std::string name;
    std::filesystem::path folder;
    std::vector<std::string> all_rulebooks;    ///< as `--rulebook` takes them
    std::vector<std::string> other_rulebooks;  ///< without the one whose numbers move
    std::vector<std::vector<std::string>> questions;
    std::string expected;
    std::string database;
  };

  void add_case(const std::filesystem::path& folder);
  std::string answer(const Case& one, const std::vector<std::string>& more) const;
  std::string ask(const Case& one, std::vector<std::string> words) const;

  const Context* context_;
  std::string id_;
  std::filesystem::path own_;  ///< the runner's folder
  std::vector<Case> cases_;
};

}  // namespace tassei::cli
