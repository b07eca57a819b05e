#include "base/message.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "catch.h"

using namespace tassei;
using base::CatalogueEntry;

namespace {

using Names = std::set<std::string>;

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  });
}

/// The names between braces; doubled braces are none. What isn't a name comes back as it is.
Names placeholders(std::string_view sentence) {
  Names names;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (sentence[i] != '{') continue;
    if (sentence.substr(i, 2) == "{{") {
      ++i;
      continue;
    }
    const std::size_t end = std::min(sentence.find('}', i), sentence.size());
    names.emplace(sentence.substr(i + 1, end - i - 1));
    i = end;
  }
  return names;
}

/// The sentence with "x" in each place, or why fmt can't say it.
std::string rendered(std::string_view sentence, const Names& names) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  const std::string filler = "x";
  for (const std::string& name : names) store.push_back(fmt::arg(name.c_str(), filler));
  try {
    return fmt::vformat(sentence, store);
  } catch (const fmt::format_error& error) {
    return std::string("can't be said: ") + error.what();
  }
}

/// The ids of the sentences that `is_wrong` finds something wrong with.
template <class IsWrong>
std::vector<std::string> wrong(IsWrong is_wrong) {
  std::vector<std::string> ids;
  for (const CatalogueEntry& entry : base::catalogue()) {
    if (is_wrong(entry)) ids.emplace_back(entry.id);
  }
  return ids;
}

const std::vector<std::string> kNone;

bool has_japanese(std::string_view sentence) {
  // Kana, ideographs and full-width signs begin with one of these bytes in UTF-8.
  return std::any_of(sentence.begin(), sentence.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE3 && byte <= 0xEF;
  });
}

/// Whether it has a letter of its own, beside what comes into its places.
bool has_latin(std::string_view sentence) {
  bool in_place = false;
  return std::any_of(sentence.begin(), sentence.end(), [&](char c) {
    if (c == '{' || c == '}') in_place = c == '{';
    return !in_place && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  });
}

}  // namespace

TEST_CASE("every sentence is there in both languages") {
  CHECK(wrong([](const CatalogueEntry& entry) { return entry.en.empty() || entry.ja.empty(); }) ==
        kNone);
}

TEST_CASE("no sentence with words of its own is the same in both languages") {
  CHECK(wrong([](const CatalogueEntry& entry) {
          return entry.en == entry.ja && has_latin(entry.en);
        }) == kNone);
}

TEST_CASE("the Japanese of a sentence is Japanese") {
  CHECK(wrong([](const CatalogueEntry& entry) {
          return has_latin(entry.ja) && !has_japanese(entry.ja);
        }) == kNone);
}

TEST_CASE("the English of a sentence is not Japanese") {
  CHECK(wrong([](const CatalogueEntry& entry) { return has_japanese(entry.en); }) == kNone);
}

TEST_CASE("both languages have the same placeholders") {
  CHECK(wrong([](const CatalogueEntry& entry) {
          return placeholders(entry.en) != placeholders(entry.ja);
        }) == kNone);
}

TEST_CASE("every placeholder is a name") {
  CHECK(wrong([](const CatalogueEntry& entry) {
          const Names names = placeholders(entry.en);
          return !std::all_of(names.begin(), names.end(), is_name);
        }) == kNone);
}

TEST_CASE("every sentence can be said when its placeholders are given") {
  CHECK(wrong([](const CatalogueEntry& entry) {
          const Names names = placeholders(entry.en);
          return rendered(entry.en, names).starts_with("can't be said") ||
                 rendered(entry.ja, names).starts_with("can't be said");
        }) == kNone);
}

TEST_CASE("an error is one line") {
  CHECK(wrong([](const CatalogueEntry& entry) {
          const auto has_break = [](std::string_view text) {
            return text.find('\n') != std::string_view::npos;
          };
          return entry.is_error && (has_break(entry.en) || has_break(entry.ja));
        }) == kNone);
}

TEST_CASE("a message is said in the language asked for") {
  const Message message{MessageId::end_before_start,
                        {{"end", "2023-01-01"}, {"start", "2024-01-01"}}};
  CHECK(text(message, Language::english) == "2023-01-01 is before 2024-01-01");
  CHECK(text(message, Language::japanese) == "2023-01-01 は開始日 2024-01-01 より前です");
}

TEST_CASE("an argument is said as what it is") {
  const auto said = [](base::Argument argument) {
    return text(Message{MessageId::did_you_mean, {std::move(argument)}}, Language::english);
  };
  CHECK(said(base::count("names", 3U)) == "did you mean 3?");
  CHECK(said({"names", 2000.5}) == "did you mean 2000.5?");
  CHECK(said({"names", Date::last()}) == "did you mean 9999-12-31?");
  CHECK(said({"names", "{curly}"}) == "did you mean {curly}?");
}

TEST_CASE("labels and messages among the arguments follow the language") {
  const Label label{.ja = "サイズ", .en = "Size"};
  const Message one{MessageId::did_you_mean, {{"names", label}}};
  CHECK(text(one, Language::japanese) == "サイズ のことでしょうか");
  const Message nested{MessageId::did_you_mean,
                       {{"names", std::vector<Message>{MessageId::own_mentor}}}};
  CHECK(text(nested, Language::japanese) == "本人を育成対象にはできません のことでしょうか");
}

TEST_CASE("a list is joined as the language does") {
  const std::vector<Label> labels = {{.ja = "導入", .en = "Introduction"},
                                     {.ja = "保守", .en = "Maintenance"}};
  const Message message{MessageId::did_you_mean, {{"names", labels}}};
  CHECK(text(message, Language::english) == "did you mean Introduction, Maintenance?");
  CHECK(text(message, Language::japanese) == "導入、保守 のことでしょうか");
}
