#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "files.h"
#include "rules/compile.h"

namespace tassei::test {

inline std::string source_path(std::string_view path) {
  return std::string(TASSEI_SOURCE_DIR "/").append(path);
}

/// A rulebook with invented ids that uses every shape there is.
inline const std::string& gardening() {
  static const std::string toml = content_of(source_path("tests/unit/rules/gardening.toml"));
  return toml;
}

/// With the first `old` replaced.
inline std::string changed(std::string toml, std::string_view old, std::string_view by) {
  const std::size_t at = toml.find(old);
  REQUIRE(at != std::string::npos);
  return toml.replace(at, old.size(), by);
}

/// The gardening rulebook as it is from a day on, which is its name.
inline rules::RulebookText version(std::string_view day, std::string toml = gardening()) {
  const std::string name(day);
  return {name, changed(std::move(toml), "[choices]", "valid_from = " + name + "\n[choices]")};
}

/// Another rulebook with the same catalogues.
inline std::string forestry() {
  std::string toml = changed(gardening(), "id = \"gardening\"", "id = \"forestry\"");
  toml = changed(toml, "id = \"roses\"", "id = \"oaks\"");
  toml = changed(toml, "id = \"moss\"", "id = \"ferns\"");
  for (int i = 0; i < 3; ++i) toml = changed(toml, "specialty = \"roses\"", "specialty = \"oaks\"");
  return toml;
}

/// `file:line:column: message` of each, one a line.
inline std::string lines(const std::vector<Problem>& problems) {
  std::string all;
  for (const Problem& problem : problems) all += text(problem, Language::english) + "\n";
  return all;
}

/// A change of the gardening rulebook, and the problems that it makes.
struct Mistake {
  std::string_view old;
  std::string_view by;
  std::string_view problems;
};

inline void check_all(const std::vector<Mistake>& mistakes) {
  for (const Mistake& mistake : mistakes) {
    const std::vector<rules::RulebookText> texts = {
        {"x", changed(gardening(), mistake.old, mistake.by)}};
    CHECK(lines(rules::compile(texts).problems) == mistake.problems);
  }
}

inline rules::Rulebook compiled(std::vector<rules::RulebookText> texts) {
  rules::Compiled result = rules::compile(texts);
  REQUIRE(lines(result.problems) == "");
  return std::move(result.rulebook);
}

}  // namespace tassei::test
