#include "rules/compile.h"

#include "base/embedded.h"
#include "catch.h"

using namespace tassei;
using namespace tassei::rules;

namespace {

std::vector<RulebookText> shipped() {
  std::vector<RulebookText> texts;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path.ends_with(".toml")) {
      texts.push_back({std::string(file.path), std::string(file.content)});
    }
  }
  return texts;
}

std::string all_of(const std::vector<Problem>& problems) {
  std::string lines;
  for (const Problem& problem : problems) lines += text(problem, Language::english) + "\n";
  return lines;
}

}  // namespace

TEST_CASE("every shipped rulebook compiles without a problem") {
  CHECK(all_of(compile(shipped()).problems) == "");
}
