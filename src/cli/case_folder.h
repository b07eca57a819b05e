#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "cli/command.h"

namespace tassei::cli {

/// A command of a case, and where it stands.
struct CaseQuestion {
  std::size_t line = 0;
  std::vector<std::string> words;  ///< without the program's name
};

/// A folder with records, questions and their answer (tests/README.md).
struct CaseFolder {
  std::string name;
  std::filesystem::path path;
  std::vector<std::string> rulebooks;  ///< that decide: ids, or files as seen from the folder
  std::vector<CaseQuestion> questions;
  std::string expected;

  std::filesystem::path question_file() const { return path / "question"; }
};

/// The folders of cases below a folder, by name. Throws an Error for one that can't be read.
std::vector<std::filesystem::path> case_folders(const std::string& folder);

/// The rulebooks that decide a case: those that it names, else the ones of a new database.
std::vector<std::string> rulebooks_of_case(const std::filesystem::path& folder);

/// Reads a case. Throws an Error for a file that is missing, and with its line for what is no
/// question: a case only reads what it brings along, and only prints.
CaseFolder read_case(const std::filesystem::path& folder, std::span<const Command> commands);

/// A text as lines that end alike, the last one too.
std::string with_plain_lines(const std::string& text);

/// The first line in which an answer isn't the expected one, and what both have there around the
/// place where they part.
struct CaseDifference {
  std::size_t line = 0;
  Message expected;
  Message got;
};
CaseDifference first_difference(const std::string& expected, const std::string& got);

}  // namespace tassei::cli
