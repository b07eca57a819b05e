#pragma once

#include <chrono>
#include <span>
#include <string>
#include <vector>

#include "cli/command.h"

namespace tassei::cli {

/// The hidden command by which the shells ask, and how long it waits for a lock.
inline constexpr const char* kCompleteWord = "__complete";
inline constexpr std::chrono::milliseconds kShortPatience(200);

/// How long a command line waits for a database that is locked: nobody waits long for candidates.
std::chrono::milliseconds patience_for(std::span<const std::string> arguments);

/// What can stand for the word at which somebody asks for completion.
struct Candidate {
  std::string value;    ///< the whole word
  std::string meaning;  ///< a few words on one line; may be empty
};

struct Candidates {
  bool paths = false;         ///< any file will do: the shell knows which there are
  std::string attached = {};  ///< with paths: what of the word stands before the path (`--db=`)
  std::vector<Candidate> found = {};
};

/// The candidates for the last of the words (the line without the program's name, as far as it is
/// typed; the last may be empty). Reads the database that the line or the environment names; what
/// is wrong with it only means fewer candidates.
Candidates candidates(const Context& context, const std::vector<std::string>& words);

/// The values that a parameter can have, as far as they are known, that begin with `typed`.
Candidates values_of(const Context& context, const Parameter& parameter, const std::string& typed);

/// The words that can follow `before` at the beginning of a line.
std::vector<Candidate> words_after(const Context& context, const std::vector<std::string>& before);

}  // namespace tassei::cli
