#pragma once

#include <string>
#include <vector>

#include "base/embedded.h"
#include "model/kinds.h"
#include "rules/compile.h"

namespace tassei::test {

/// The rulebooks that the program carries, compiled once.
inline const rules::Rulebook& shipped_rulebook() {
  static const rules::Rulebook rulebook = [] {
    std::vector<rules::RulebookText> texts;
    for (const base::EmbeddedFile& file : base::embedded_files()) {
      if (!file.path.ends_with(".toml")) continue;
      texts.push_back({std::string(file.path), std::string(file.content)});
    }
    return rules::compile(texts).rulebook;
  }();
  return rulebook;
}

/// The kinds of record with the columns of those rulebooks.
inline const model::Kinds& shipped_kinds() {
  static const model::Kinds kinds = model::all_kinds(rules::project_columns(shipped_rulebook()));
  return kinds;
}

/// One problem a line, in English.
inline std::string lines_of(const std::vector<Problem>& problems) {
  std::string lines;
  for (const Problem& problem : problems) lines += text(problem, Language::english) + "\n";
  return lines;
}

}  // namespace tassei::test
