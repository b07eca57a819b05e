#include <algorithm>
#include <random>

#include "catch.h"
#include "cli/parse.h"
#include "shipped.h"

using tassei::Language;
using tassei::cli::parse;

// Whatever is typed, what is said about it comes from the catalogue: in Japanese no sentence of the
// parsing library can hide, as it would be English.

namespace {

const std::vector<tassei::cli::Command>& commands() {
  static const auto all =
      tassei::cli::all_commands(tassei::test::shipped_rulebook(), tassei::test::shipped_kinds());
  return all;
}

std::vector<std::string> words() {
  std::vector<std::string> words = {"--", "-", "++", "=",  "--=", "-x", "--no-such", "E",     "a b",
                                    "",   "3", "-3", "/?", "[a]", "{}", "--level=",  "--at=x"};
  for (const auto& command : commands()) {
    for (const auto& word : command.words) words.emplace_back(word);
    for (const auto& parameter : command.parameters) words.emplace_back(parameter.name);
  }
  for (const auto& parameter : tassei::cli::global_parameters()) {
    words.emplace_back(parameter.name);
    if (parameter.short_name != 0) words.push_back(std::string("-") + parameter.short_name);
  }
  return words;
}

bool has_japanese(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

}  // namespace

TEST_CASE("no line of words makes the parsing library speak") {
  const std::vector<std::string> known = words();
  std::mt19937 random(1);
  std::size_t failures = 0;
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::string> line(random() % 6);
    for (std::string& word : line) word = known[random() % known.size()];
    const auto parsed = parse(line, commands());
    if (!parsed.failure) continue;
    ++failures;
    REQUIRE(has_japanese(text(parsed.failure->message(), Language::japanese)));
  }
  CHECK(failures > 1000);
}
