#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "cli/shipped.h"
#include "model/kinds.h"
#include "rules/compile.h"

namespace tassei::test {

/// The texts of the rulebooks that a new database uses.
inline std::vector<cli::ShippedText> default_texts() {
  const std::vector<std::string> wanted = cli::default_rulebooks();
  std::vector<cli::ShippedText> texts = cli::shipped_texts();
  std::erase_if(texts, [&](const cli::ShippedText& each) {
    return std::find(wanted.begin(), wanted.end(), each.id) == wanted.end();
  });
  return texts;
}

/// Those rulebooks, compiled once.
inline const rules::Rulebook& shipped_rulebook() {
  static const rules::Rulebook rulebook = [] {
    std::vector<rules::RulebookText> texts;
    for (const cli::ShippedText& each : default_texts()) {
      texts.push_back({each.id, std::string(each.toml)});
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
