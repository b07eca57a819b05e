#include <random>

#include "unit/rules/compile_help.h"

using namespace tassei;
using namespace tassei::test;

namespace {

std::string problems_of(const std::string& toml) {
  const std::vector<rules::RulebookText> texts = {{"x", toml}};
  return lines(rules::compile(texts).problems);
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

const std::string kTooDeep = "brackets or dotted keys nest deeper than 32 here\n";

}  // namespace

TEST_CASE("a rulebook of more than 256 KiB is refused") {
  const std::string most(262144, '#');
  CHECK(problems_of(most + "#") == "x:1:1: such a file has at most 262144 bytes\n");
  CHECK(problems_of(most).starts_with("x:1:1: format is missing\n"));
}

TEST_CASE("an empty rulebook lacks what it must have") {
  CHECK(problems_of("") ==
        "x:1:1: format is missing\nx:1:1: id is missing\nx:1:1: label is missing\n"
        "x:1:1: source is missing\nx:1:1: specialties is missing\n");
}

TEST_CASE("nesting is bounded, however it is written") {
  CHECK(problems_of("x = " + repeated("[", 100000)).ends_with(kTooDeep));
  CHECK(problems_of("x = " + repeated("{x=", 80000)).ends_with(kTooDeep));
  CHECK(problems_of("[" + repeated("a.", 100000) + "a]").ends_with(kTooDeep));
  CHECK(problems_of(repeated("\"a\" . ", 40000) + "a = 1").ends_with(kTooDeep));
  CHECK(problems_of("x = ['''y'''', {" + repeated("a.", 100000) + "a = 1}]").ends_with(kTooDeep));
}

TEST_CASE("brackets and dots in strings and comments nest nothing") {
  const std::string deep = repeated("[.", 100);
  const auto with_name = [&](const std::string& name) {
    return changed(gardening(), "\"Gardening\"", name);
  };
  CHECK(problems_of(with_name("\"\\\"" + deep + "\"")) == "");
  CHECK(problems_of(with_name("'" + deep + "'")) == "");
  CHECK(problems_of(with_name("'''" + deep + "''''")) == "");
  CHECK(problems_of(gardening() + "# " + deep) == "");
}

TEST_CASE("a NUL is refused, raw or escaped") {
  const std::string raw = changed(gardening(), "Gardening", std::string_view("Gar\0dening", 10));
  CHECK(problems_of(raw).starts_with("x:4:31: this is not TOML: "));
  CHECK(problems_of(changed(gardening(), "Gardening", "Gar\\u0000dening")) ==
        "x:4:27: en contains a control character or a line break\n");
}

TEST_CASE("a byte order mark does no harm") {
  CHECK(problems_of("\xEF\xBB\xBF" + gardening()) == "");
}

TEST_CASE("a list with one unknown id twenty thousand times is reported") {
  const std::string many =
      changed(gardening(), "[\"sowing\", \"pruning\"]", "[" + repeated("\"soing\",", 20000) + "]");
  CHECK(problems_of(many).starts_with("x:113:15: activities has no soing\n"));
}

TEST_CASE("a catalogue has at most 1024 entries") {
  std::string kinds;
  for (int i = 0; i < 1024; ++i) {
    kinds +=
        "[[kinds]]\nid = \"k" + std::to_string(i) + "\"\nlabel = { ja = \"名\", en = \"K\" }\n";
  }
  const std::string full =
      changed(gardening(), "[[kinds]]\nid = \"fair\"", kinds + "[[kinds]]\nid = \"fair\"");
  CHECK(problems_of(full).find("kinds has more than 1024 entries") != std::string::npos);
}

TEST_CASE("a rulebook that is cut off anywhere compiles to problems or to a rulebook") {
  for (std::size_t size = 0; size < gardening().size(); size += 41) {
    const std::vector<rules::RulebookText> texts = {{"x", gardening().substr(0, size)}};
    const rules::Compiled compiled = rules::compile(texts);
    CHECK(compiled.problems.empty() == (compiled.rulebook.specialties.size() > 0));
  }
}

TEST_CASE("bytes changed at random compile to problems or to a rulebook") {
  std::mt19937 random(20261124);
  for (int round = 0; round < 200; ++round) {
    std::string toml = gardening();
    for (int i = 0; i < 4; ++i) toml[random() % toml.size()] = static_cast<char>(random() % 256);
    const std::vector<rules::RulebookText> texts = {{"x", toml}};
    const rules::Compiled compiled = rules::compile(texts);
    CHECK(compiled.problems.empty() == (compiled.rulebook.specialties.size() > 0));
  }
}
