#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "cli/run.h"
#include "files.h"

namespace tassei::test {

/// The program as a test runs it: a folder of its own with a database, its output, its answers.
class Program {
 public:
  cli::World world;
  Folder folder;

  Program() {
    world.environment = [](const char*) { return std::string(); };
    world.today = *Date::from_ymd(2026, 11, 24);
    world.now = "2026-11-24T03:04:05.678Z";
    world.login = "sato";
  }

  std::string database() const { return folder.path("team.db"); }

  /// What it prints to stdout; `err` and `status` are left to look at.
  std::string operator()(std::vector<std::string> words, const std::string& answers = {}) {
    std::ostringstream out;
    std::ostringstream errors;
    std::istringstream in(answers);
    world.out = &out;
    world.err = &errors;
    world.in = &in;
    words.insert(words.begin(), {"--db", database()});
    status = cli::run(words, world);
    err = errors.str();
    return out.str();
  }

  /// The contents of all exported files.
  std::string exported() {
    const std::string to = folder.path("out");
    (*this)({"export", "--to", to, "--force"});
    std::string contents;
    for (const auto& entry : std::filesystem::directory_iterator(to)) {
      names_.push_back(entry.path().string());
    }
    std::sort(names_.begin(), names_.end());
    for (const std::string& name : names_) contents += name + "\n" + content_of(name);
    names_.clear();
    return contents;
  }

  int status = 0;
  std::string err;

 private:
  std::vector<std::string> names_;
};

}  // namespace tassei::test
