#include <algorithm>
#include <set>
#include <sstream>

#include "unit/rules/compile_help.h"

using namespace tassei;
using namespace tassei::test;
namespace fs = std::filesystem;

// Every file of tests/errors/rulebook/ is a rulebook with one mistake. It begins with comments:
//   # expect: [FILE:]LINE:COLUMN: what is said, in English (up to "...", where a library says the
//   rest)
//   # with: FILE    (a right one that it clashes with, extends or includes)
//   # beside: FILE  (another one that it clashes with)
namespace {

std::string folder() { return source_path("tests/errors/rulebook"); }

/// The error that its name says: `rulebook-bad-id.toml` is `rulebook_bad_id`.
std::string error_of(const fs::path& path) {
  std::string name = path.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::vector<fs::path> bad_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder())) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// What stands after `# key: ` in the first three lines.
std::string comment(const std::string& toml, const std::string& key) {
  std::istringstream stream(toml);
  std::string line;
  const std::string mark = "# " + key + ": ";
  for (int i = 0; i < 3 && std::getline(stream, line); ++i) {
    if (line.starts_with(mark)) return line.substr(mark.size());
  }
  return {};
}

/// The file and, before it or in its library, the one that it names.
std::vector<rules::RulebookText> texts_of(const fs::path& path) {
  rules::RulebookText own = {path.filename().string(), content_of(path.string())};
  const std::string with = comment(own.toml, "with");
  if (with.empty()) return {own};
  const rules::RulebookText other = {with, content_of(folder() + "/" + with)};
  own.library = {other};
  const bool takes_in = own.toml.find("extends") != std::string::npos ||
                        own.toml.find("include") != std::string::npos;
  const std::string beside = comment(own.toml, "beside");
  if (!beside.empty()) return {{beside, content_of(folder() + "/" + beside)}, own};
  if (takes_in) return {own};
  return {other, own};
}

/// Without what is said of the text that a part was put together for.
Message inner(const Message& message) {
  if (message.id != MessageId::rulebook_put_together) return message;
  return std::get<std::vector<Message>>(message.arguments.front().value).front();
}

}  // namespace

TEST_CASE("a bad rulebook has the one problem that its first line tells, at its place") {
  for (const fs::path& path : bad_files()) {
    std::string expected = comment(content_of(path.string()), "expect") + "\n";
    std::string said = lines(rules::compile(texts_of(path)).problems);
    const std::string own = path.filename().string() + ":";
    if (said.starts_with(own)) said.erase(0, own.size());
    if (const std::size_t rest = expected.find("..."); rest != std::string::npos) {
      expected.resize(rest);
      said.resize(std::min(said.size(), rest));
    }
    INFO(path);
    CHECK(said == expected);
  }
}

TEST_CASE("a bad rulebook shows the error after which it is named") {
  for (const fs::path& path : bad_files()) {
    const rules::Compiled compiled = rules::compile(texts_of(path));
    REQUIRE(compiled.problems.size() == 1);
    const auto id = static_cast<std::size_t>(inner(compiled.problems.front().message).id);
    CHECK(std::string(base::catalogue()[id].id) == error_of(path));
  }
}

TEST_CASE("a rulebook that others clash with is right by itself") {
  for (const auto& entry : fs::directory_iterator(folder() + "/with")) {
    const std::string toml = content_of(entry.path().string());
    if (toml.starts_with("# A fragment.")) continue;
    const std::vector<rules::RulebookText> texts = {{"with", toml}};
    CHECK(lines(rules::compile(texts).problems) == "");
  }
}

TEST_CASE("there is a bad rulebook for each error of rulebooks") {
  std::set<std::string> shown = {"rulebook_too_big"};  // by compile_hostile_test.cpp, out of memory
  for (const fs::path& path : bad_files()) shown.insert(error_of(path));
  std::istringstream catalogue(content_of(source_path("src/base/catalogue/rulebook.inc")));
  const std::string mark = "TASSEI_ERROR(";
  for (std::string line; std::getline(catalogue, line);) {
    if (!line.starts_with(mark)) continue;
    const std::string id = line.substr(mark.size(), line.find(',') - mark.size());
    INFO(id);
    CHECK(shown.contains(id));
  }
}
